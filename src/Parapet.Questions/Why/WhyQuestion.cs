using System.Collections.Immutable;
using Parapet.Campaigns.Counterfactuals;
using Parapet.Campaigns.Ledger;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Counterfactuals;

namespace Parapet.Questions.Why;

/// <summary>Why a run of a study came out as it did.</summary>
/// <param name="Run">The folder that a run wrote.</param>
public sealed record WhyQuestion(string Run)
{
    private static readonly ImmutableArray<string> UsualCauses = ["terrain", "full-links", "perfect-iff", "endless-channels", "sure-kills"];

    /// <summary>The option, by its name; null for the first of the study's headline comparison.</summary>
    public string? Option { get; init; }

    /// <summary>The raid, from 0.</summary>
    public int Replication { get; init; }

    /// <summary>One target, as T17; null for none.</summary>
    public string? Target { get; init; }

    /// <summary>One fire unit, by its number; null for none. Without target and unit, every target that got through is meant.</summary>
    public int? Unit { get; init; }

    /// <summary>For shares: names of changes that each remove a cause; the usual ones where empty.</summary>
    public ImmutableArray<string> Causes { get; init; } = [];

    /// <summary>For shares: raids, 2 or more; null for the run's own number.</summary>
    public int? Replications { get; init; }

    /// <summary>Whether programs and assemblies that the run's study names may be run again.</summary>
    public bool AllowsOwnModels { get; init; }

    /// <summary>The chains of targets or of a fire unit, from a journal where one is kept, else run again; null where the problems hold any in the end.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public WhyAnswer? Answer(Problems problems, CancellationToken cancellation)
    {
        if (KeptStory.Find(this, problems) is { } kept)
        {
            return WhyAnswer.Of(kept.Story, kept.Option, this, problems);
        }

        if (!problems.None || RecordedRun.Open(this, problems) is not { } recorded)
        {
            return null;
        }

        var story = ReplayedRun.Of(recorded.Runner, Replication, option: 0, cancellation);
        return WhyAnswer.Of(story, recorded.OptionName, this, problems);
    }

    /// <summary>A run's record, read so that shares can be asked of it; null where the problems hold any in the end.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    public RecordedRun? Open(Problems problems)
    {
        if (RecordedRun.Open(this, problems) is not { } recorded)
        {
            return null;
        }

        var names = Causes.IsEmpty ? UsualCauses : Causes;
        foreach (var unknown in names.Where(name => Changes.All.All(change => change.Name != name)))
        {
            problems.Add(new("--causes", 0, "", unknown, $"one of {string.Join(", ", Changes.All.Select(change => change.Name))}"));
        }

        if (names.Distinct().Count() > CauseShares.MostCauses)
        {
            problems.Add(new("--causes", 0, "", $"{names.Length} causes", $"at most {CauseShares.MostCauses}, since every set of them is run"));
        }

        if (Replications is < 2)
        {
            problems.Add(new("--replications", 0, "", $"{Replications}", "2 or more"));
        }

        return problems.None ? recorded : null;
    }

    /// <summary>What each cause is worth in leakers, by removing every set of them on the same raids; null where it was broken off.</summary>
    /// <param name="recorded">What <see cref="Open"/> gave.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1; null where nobody looks.</param>
    /// <param name="cancellation">Breaks it off.</param>
    public ShareAnswer? Shares(RecordedRun recorded, Action<double>? progress, CancellationToken cancellation)
    {
        var names = Causes.IsEmpty ? UsualCauses : Causes;
        var settings = recorded.Settings with { Replications = Replications ?? recorded.Settings.Replications };
        var shares = CauseShares.Of(
            recorded.Prepared.Study, recorded.Prepared.Catalogue, recorded.Prepared.Theatre, settings, recorded.Option,
            [.. Changes.All.Where(change => names.Contains(change.Name))], progress, cancellation);
        return shares is null ? null : ShareAnswer.Of(shares);
    }
}
