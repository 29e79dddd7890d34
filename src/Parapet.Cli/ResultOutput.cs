using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Tables;
using Parapet.Questions.Running;

namespace Parapet.Cli;

/// <summary>Puts the result of a study where it belongs: files into its folder, the answer before the user.</summary>
internal static class ResultOutput
{
    /// <summary>Whether every file stands; else the user is told why none does.</summary>
    /// <param name="written">Problems of the writing, one line each.</param>
    public static async Task<bool> TryWrite(Task<ImmutableArray<string>> written)
    {
        var faults = await written;
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync(fault);
        }

        return faults.IsEmpty;
    }

    /// <param name="problems">What broke while it was run.</param>
    /// <param name="profile">Whether the time of the stages is told.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Print(RunAnswer answer, Problems problems, bool profile, bool json)
    {
        if (json)
        {
            Console.WriteLine(answer.ToJson());
        }
        else
        {
            RunTables.Print(answer, profile);
        }

        foreach (var problem in problems.InOrder())
        {
            await Console.Error.WriteLineAsync(Complaint.Plain(problem.ToString()));
        }

        return !problems.None ? ExitCode.BadInput : answer.IsBrokenOff ? ExitCode.Interrupted : ExitCode.Done;
    }
}
