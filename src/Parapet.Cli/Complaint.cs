using System.Collections.Immutable;
using Parapet.Catalogue.Reading;

namespace Parapet.Cli;

/// <summary>Tells the user everything that is wrong with the input, one line each.</summary>
internal static class Complaint
{
    private const int LongestLine = 800;

    /// <param name="others">Problems that have no place in a file, one line each.</param>
    public static int Print(Problems problems, params ImmutableArray<string> others) => Print("nothing was run", problems, others);

    /// <summary>As <see cref="Print(Problems, ImmutableArray{string})"/>, of a run that one of its raids broke.</summary>
    public static int PrintBroken(Problems problems) => Print("the raids before it are kept", problems, []);

    private static int Print(string end, Problems problems, ImmutableArray<string> others)
    {
        string[] lines = [.. problems.InOrder().Select(problem => Plain(problem.ToString())), .. others.Select(Plain)];
        foreach (var line in lines)
        {
            Console.Error.WriteLine(line);
        }

        var count = lines.Length;
        Console.Error.WriteLine(count == 1 ? $"1 problem; {end}." : $"{count} problems; {end}.");
        return ExitCode.BadInput;
    }

    /// <summary>A line without what a terminal would obey, and no longer than one reads.</summary>
    public static string Plain(string line)
    {
        var plain = string.Concat(line.Select(letter => char.IsControl(letter) ? '?' : letter));
        return plain.Length <= LongestLine ? plain : $"{plain[..(LongestLine / 2)]} ... {plain[^(LongestLine / 2)..]}";
    }
}
