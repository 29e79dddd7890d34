using System.Globalization;
using System.Text;

namespace Parapet.Reports.Tables.Results;

/// <summary>The page docs/results.md: every file that a run leaves, every table of it, every column.</summary>
public static class ResultsPage
{
    private const string Head = """
        # What a run leaves
        A run writes a folder, by default under `out/`. A stranger can work from these files alone; this page is written by
        `parapet schema --tables docs/results.md` from the same descriptions by which the files are written.

        | file | holds |
        |---|---|
        | `report.html` | the report, for reading |
        | `annex.html` | its tables of figures, measures and places |
        | `answer.md` | the answer and what it rests on, for reading |
        | `summary.json` | every mean, interval and difference, with units |
        | `run.json` | what the run was asked for: version, catalogue, seed, changes; and whether it is a part (`interrupted`) |
        | `study.yaml` | the study as it was run |
        | `journals/` | everything that passed in some of the runs, for `parapet why` |
        | `tables/*.parquet` | the tables below: what the summary was computed from |

        ## Tables
        One row is one fact. Columns in **bold** are the key: no two rows agree in all of them. What is not known, or does not
        apply, is null, never zero or an empty text. Names of columns are the same in every table: `option`, `draw` and `replication` tell the run.

        In Python: `pandas.read_parquet("out/anatolia/tables/measures.parquet")`. In R: `arrow::read_parquet(...)`. In DuckDB:
        `SELECT option, avg(value) FROM 'out/anatolia/tables/measures.parquet' WHERE measure = 'leakers' GROUP BY option`.
        The mean of a quotient is the sum of its numerators over the sum of its denominators.

        """;

    /// <summary>The page; equal for equal descriptions, to the byte.</summary>
    public static string Text()
    {
        var page = new StringBuilder(Head);
        foreach (var table in ResultTables.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {table.Name}\n{table.Meaning}\n\n| column | type | unit | meaning |\n|---|---|---|---|\n");
            foreach (var column in table.Columns)
            {
                var name = column.IsKey ? $"**`{column.Name}`**" : $"`{column.Name}`";
                page.Append(CultureInfo.InvariantCulture, $"| {name} | {column.Holds} | {column.Unit} | {column.Meaning} |\n");
            }
        }

        return page.ToString();
    }
}
