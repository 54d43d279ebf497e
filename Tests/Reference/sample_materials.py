"""Draws materials from the fixture's case files, with replacement.

    sample_materials.py FIXTURE COUNT FOLDER [SIZE …]

Each has so many case files as one of the sizes, from 20 to 120 if none is named,
with new ids, and the fixture's material.json. The same every time.
"""
import json, pathlib, random, shutil, sys


SIZES = [20, 25, 30, 40, 50, 60, 80, 100, 120]


def main(fixture, count, folder, *sizes):
    files = sorted(pathlib.Path(fixture, "case-files").glob("*.json"))
    cases = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    draw = random.Random(20180605)
    for number in range(int(count)):
        home = pathlib.Path(folder, f"sample-{number + 1:02}")
        (home / "case-files").mkdir(parents=True)
        shutil.copy(pathlib.Path(fixture, "material.json"), home)
        size = draw.choice([int(size) for size in sizes] or SIZES)
        for index, case in enumerate(draw.choices(cases, k=size)):
            identity = f"P{number + 1:02}X{index + 1:03}"
            copy = {key: value for key, value in case.items() if key != "samePersonAs"} | {"id": identity}
            text = json.dumps(copy, ensure_ascii=False)
            (home / "case-files" / f"{identity}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
