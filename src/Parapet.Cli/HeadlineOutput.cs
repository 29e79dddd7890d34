using System.Collections.Immutable;

namespace Parapet.Cli;

/// <summary>How the commands end that ask about a study's headline alone.</summary>
internal static class HeadlineOutput
{
    /// <summary>Tells why nothing is known.</summary>
    /// <param name="before">What had not come before it was interrupted.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> TellNothing(string before, CancellationToken cancellation)
    {
        await Console.Error.WriteLineAsync(cancellation.IsCancellationRequested
            ? $"Interrupted before {before}; nothing was written."
            : "The deciding measure has no value in one of the two options asked about; nothing was written.");
        return cancellation.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.BadInput;
    }

    /// <summary>Prints an answer when its files stand.</summary>
    /// <param name="written">Problems of the writing, one line each.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Print(Task<ImmutableArray<string>> written, Action print, bool isInterrupted)
    {
        if (!await ResultOutput.TryWrite(written))
        {
            return ExitCode.BadInput;
        }

        print();
        return isInterrupted ? ExitCode.Interrupted : ExitCode.Done;
    }
}
