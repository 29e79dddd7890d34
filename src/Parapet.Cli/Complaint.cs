using System.Collections.Immutable;
using Parapet.Catalogue.Reading;

namespace Parapet.Cli;

/// <summary>Tells the user everything that is wrong with the input, one line each.</summary>
internal static class Complaint
{
    /// <param name="others">Problems that have no place in a file, one line each.</param>
    public static int Print(Problems problems, params ImmutableArray<string> others)
    {
        string[] lines = [.. problems.InOrder().Select(problem => problem.ToString()), .. others];
        foreach (var line in lines)
        {
            Console.Error.WriteLine(line);
        }

        var count = lines.Length;
        Console.Error.WriteLine(count == 1 ? "1 problem; nothing was run." : $"{count} problems; nothing was run.");
        return ExitCode.BadInput;
    }
}
