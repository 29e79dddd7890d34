using System.Runtime.InteropServices;

namespace Parapet.Cli;

/// <summary>What Ctrl-C does while something is done.</summary>
internal static class Interruption
{
    /// <summary>What keeps nothing is left where it stands: reading a study of many radars takes seconds and does not look up between.</summary>
    /// <param name="work">Writes no file.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public static T Leave<T>(Func<T> work, CancellationToken cancellation) => Task.Run(work, CancellationToken.None).WaitAsync(cancellation).GetAwaiter().GetResult();

    /// <summary>What keeps what it has: the first is answered in words, since writing takes a while, and the second leaves at once.</summary>
    /// <param name="said">What is done now, in a sentence.</param>
    /// <returns>Ends it.</returns>
    public static IDisposable Answer(string said)
    {
        var times = 0;
        return PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            if (Interlocked.Increment(ref times) == 1)
            {
                Console.Error.WriteLine($"Interrupted: {said} Once more leaves at once; the same command then goes on from what is kept.");
                return;
            }

            context.Cancel = true;
            Environment.Exit(ExitCode.Interrupted);
        });
    }
}
