using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Running;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Judging.Joining;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Forks;

namespace Parapet.Campaigns.Forks;

/// <summary>
/// Plays a raid as it is, and again with a fork. The second meets the same draws and is played to the fork's moment anew, bit
/// for bit, so that nothing of a run's state need be copied.
/// </summary>
/// <param name="study">With the one option that is played.</param>
/// <param name="settings">Of the run; what they change of the world holds on both ways.</param>
public sealed class ForkRunner(StudyDefinition study, SystemCatalogue catalogue, Theatre theatre, RunSettings settings)
{
    private readonly StudyRunner _plain = new(study, catalogue, theatre, settings);

    /// <summary>Adds what of a fork the option cannot take.</summary>
    /// <param name="replication">The raid, from 0, of those that the study has.</param>
    public void Check(Fork fork, int replication, Problems problems)
    {
        if (study.Campaign is not null)
        {
            problems.Add(new("--at", 0, "", $"{fork.At}, of one of several raids in a row", "a study without a campaign, whose raids stand alone"));
            return;
        }

        var drawn = Drawn(replication);
        fork.Check(drawn.ScenarioOf(0), drawn.Catalogue, problems);
    }

    /// <summary>The raid as it is; null in place of a fork.</summary>
    /// <param name="fork">Which <see cref="Check"/> took.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public ForkRun Run(Fork? fork, int replication, CancellationToken cancellation)
    {
        var runner = fork is null ? _plain : new(Renamed(fork), catalogue, theatre, settings with { Changes = [.. settings.Changes, fork.InWorld(Drawn(replication).Catalogue)] });
        using var file = new MemoryStream();
        JournalledDigest? heard = null;
        var listening = runner.Recording(replication, [0], _ => heard = new(file, JournalDetail.Story.Kinds)) with { Story = JoinedRecord.StoryWithSights };
        var run = runner.Replay(replication, listening, cancellation).Runs[0];
        return new(run.Story!, run.Outcome.Rounds.Sum(count => count.Shots), heard!.Digests, file.ToArray());
    }

    /// <summary>The name of the option with a fork, in its journal and wherever both ways stand side by side.</summary>
    public static string NameOf(string option, Fork fork) => $"{option}, {fork.Name}";

    /// <summary>The study under the figures that a raid is run with.</summary>
    private DrawnStudy Drawn(int replication) => _plain.Drawn(new CampaignPlan(study, settings).Block(replication).Draw);

    private StudyDefinition Renamed(Fork fork) => study with { Options = [study.Options[0] with { Name = NameOf(study.Options[0].Name, fork) }] };
}
