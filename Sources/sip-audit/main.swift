import SIPAudit
