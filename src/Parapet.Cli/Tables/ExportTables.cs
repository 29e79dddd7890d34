using System.Collections.Immutable;
using System.Globalization;
using Parapet.Questions.Exporting;

namespace Parapet.Cli.Tables;

/// <summary>What was written of a raid, and what each standard has no place for.</summary>
internal static class ExportTables
{
    /// <param name="paths">Of the files, in the order of the answer's.</param>
    public static void Print(ExportAnswer answer, ImmutableArray<string> paths, bool json)
    {
        if (json)
        {
            Console.WriteLine(answer.ToJson());
            return;
        }

        Console.WriteLine(answer.Title);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{answer.Objects} objects, {answer.States} states, {answer.Events} events in {answer.Seconds / 60:0.0} min; pictures of {string.Join(", ", answer.Posts)}."));
        ConsoleTables.Print("Written", ["standard", "opens in", "file", "kB"], answer.Files.Select((file, index) => new[]
        {
            file.Format, file.Reader, paths[index], (file.Bytes / 1000.0).ToString("0.0", CultureInfo.InvariantCulture),
        }));
        foreach (var file in answer.Files)
        {
            Console.WriteLine($"{file.Format} has no place for {string.Join("; ", file.Loses)}.");
        }
    }
}
