using Parapet.Reports.Tables;
using Spectre.Console;
using Markup = Spectre.Console.Markup;

namespace Parapet.Cli.Tables;

/// <summary>Prints tables: names to the left, numbers to the right, as wide as the terminal or, in a file, as they need.</summary>
internal static class ConsoleTables
{
    private const int WidthOfFile = 200;

    public static void Print(ConsoleTable table) => Print(table.Title, table.Columns, table.Rows.Select(row => row.ToArray()));

    public static void Print(string title, IEnumerable<string> columns, IEnumerable<string[]> rows)
    {
        var drawn = new Table { Title = new TableTitle(Markup.Escape(title)), Border = TableBorder.Simple };
        var isFirst = true;
        foreach (var column in columns)
        {
            drawn.AddColumn(new TableColumn(Markup.Escape(column)) { Alignment = isFirst ? Justify.Left : Justify.Right });
            isFirst = false;
        }

        foreach (var row in rows)
        {
            drawn.AddRow([.. row.Select(Markup.Escape)]);
        }

        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = WidthOfFile;
        }

        AnsiConsole.Write(drawn);
    }
}
