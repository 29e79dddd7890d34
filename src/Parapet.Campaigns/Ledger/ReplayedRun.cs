using Parapet.Campaigns.Running;
using Parapet.Judging.Joining;
using Parapet.Judging.Ledger;

namespace Parapet.Campaigns.Ledger;

/// <summary>One run of a study, run again from its seed: same inputs, same bits.</summary>
public static class ReplayedRun
{
    /// <summary>Runs one replication again and gives the story of one option.</summary>
    /// <param name="replication">In [0, <see cref="StudyRunner.Blocks"/>).</param>
    /// <param name="option">Index of the option.</param>
    /// <exception cref="OperationCanceledException">The run was broken off.</exception>
    public static RunStory Of(StudyRunner runner, int replication, int option, CancellationToken cancellation)
    {
        var listening = new Listening { Story = JoinedRecord.StoryWithSights, Only = [option] };
        return runner.Replay(replication, listening, cancellation).Runs[0].Story!;
    }
}
