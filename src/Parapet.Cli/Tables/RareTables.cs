using Parapet.Questions.Rare;
using Parapet.Reports.Rare;

namespace Parapet.Cli.Tables;

/// <summary>Rare chances on a console.</summary>
internal static class RareTables
{
    public static void Print(RareAnswer answer)
    {
        ConsoleTables.Print(
            answer.Results[0].Study,
            ["option", "event", "chance", "95 %", "effective raids", "gain", "mean weight (99 %)"],
            answer.Results.Select(result => RarePage.Row(result).ToArray()));
        foreach (var result in answer.Results)
        {
            Console.WriteLine(RareText.Told(result));
        }

        Console.WriteLine(Path.Combine(answer.Folder, "rare.md"));
    }
}
