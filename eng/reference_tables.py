"""What the scripts that make reference tables share."""
import pathlib
import sys


def write_tables(makers):
    """Writes the tables of every maker under validation/, or under the folder given on the command line."""
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent / "validation")

    def write(name, columns, rows):
        """Keeps what the table says of itself, its count of rows apart, and writes the values anew."""
        path = folder / (name + ".csv")
        said = [line for line in path.read_text().splitlines() if line.startswith("#")] if path.exists() else []
        said = [f"# rows: {len(rows)}" if line.startswith("# rows:") else line for line in said]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join([*said, columns, *rows]) + "\n")

    for make in makers:
        make(write)
