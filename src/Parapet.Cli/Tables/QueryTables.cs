using System.Text;
using Parapet.Questions.Querying;

namespace Parapet.Cli.Tables;

/// <summary>Prints what a query brought, and what there is to ask for.</summary>
internal static class QueryTables
{
    /// <summary>A table is laid out as a whole before it is printed: of many rows a reader sees as many.</summary>
    public const int MostRows = 1000;

    private const string Null = "null";

    /// <summary>Columns and rows, numbers in full; no more rows than one reads.</summary>
    public static void Print(QueryAnswer answer)
    {
        string[][] rows = [.. answer.Rows.Take(MostRows + 1).Select(row => row.Values.Select(value => value is null ? Null : Complaint.Plain(value)).ToArray())];
        ConsoleTables.Print("", answer.Columns.Select(column => Complaint.Plain(column.Name)), rows.Take(MostRows));
        Console.WriteLine(rows.Length > MostRows ? $"The first {MostRows} rows; --format csv or json gives all." : rows.Length == 1 ? "1 row." : $"{rows.Length} rows.");
    }

    /// <summary>Comma-separated values (RFC 4180) in UTF-8: what is not known is nothing, an empty text a pair of quotes.</summary>
    public static void WriteCsv(QueryAnswer answer, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', answer.Columns.Select(column => Field(column.Name))));
        foreach (var row in answer.Rows)
        {
            writer.WriteLine(string.Join(',', row.Values.Select(Field)));
        }
    }

    /// <summary>Every table with its columns.</summary>
    public static void Print(TablesAnswer answer)
    {
        foreach (var table in answer.Tables)
        {
            Console.WriteLine(Complaint.Plain($"{table.Name} ({table.Rows} rows){(table.Meaning.Length > 0 ? $": {table.Meaning}" : "")}"));
            string[][] lines = [.. table.Columns.Select(column => (string[])[column.IsKey ? $"{column.Spelt} *" : column.Spelt, column.Type, column.Unit, column.Meaning])];
            int[] widths = [.. Enumerable.Range(0, 3).Select(place => lines.Max(line => line[place].Length))];
            foreach (var line in lines)
            {
                Console.WriteLine(Complaint.Plain($"  {line[0].PadRight(widths[0])}  {line[1].PadRight(widths[1])}  {line[2].PadRight(widths[2])}  {line[3]}".TrimEnd()));
            }

            Console.WriteLine();
        }

        Console.WriteLine("* tells the rows of a table apart. Names in double quotes are words of SQL, and stand in quotes in a query too.");
        if (answer.Missing.Length > 0)
        {
            Console.WriteLine($"Missing from this run: {string.Join(", ", answer.Missing)}.");
        }
    }

    private static string Field(string? value) => value switch
    {
        null => "",
        "" => "\"\"",
        _ when value.AsSpan().ContainsAny("\",\r\n") => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        _ => value,
    };
}
