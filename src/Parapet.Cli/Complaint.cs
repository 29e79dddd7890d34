using Parapet.Catalogue.Reading;

namespace Parapet.Cli;

/// <summary>Tells the user everything that is wrong with the input, one line each.</summary>
internal static class Complaint
{
    public static int Print(Problems problems)
    {
        foreach (var problem in problems.InOrder())
        {
            Console.Error.WriteLine(problem.ToString());
        }

        var count = problems.InOrder().Length;
        Console.Error.WriteLine(count == 1 ? "1 problem; nothing was run." : $"{count} problems; nothing was run.");
        return ExitCode.BadInput;
    }
}
