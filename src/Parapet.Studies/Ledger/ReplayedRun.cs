using Parapet.Judging.Ledger;
using Parapet.Studies.Running;

namespace Parapet.Studies.Ledger;

/// <summary>One run of a study, run again from its seed: same inputs, same bits.</summary>
public static class ReplayedRun
{
    /// <summary>Runs one replication again and gives the story of one option.</summary>
    /// <param name="replication">In [0, <see cref="StudyRunner.Blocks"/>).</param>
    /// <param name="option">Index of the option.</param>
    /// <exception cref="OperationCanceledException">The run was broken off.</exception>
    public static RunStory Of(StudyRunner runner, int replication, int option, CancellationToken cancellation) =>
        runner.Replay(replication, cancellation).Runs[option].Story!;
}
