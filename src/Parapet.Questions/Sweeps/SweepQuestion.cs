using System.Collections.Immutable;
using Parapet.Campaigns.Sweeps;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Running;

namespace Parapet.Questions.Sweeps;

/// <summary>What becomes of a study's headline over values of some of its settings.</summary>
/// <param name="Run">The study, its terrain, seed and threads, as for a run.</param>
/// <param name="Settings">In the order of the columns.</param>
public sealed record SweepQuestion(RunQuestion Run, ImmutableArray<VariedSetting> Settings)
{
    /// <summary>Combinations that a grid may have at most.</summary>
    public const int MostCells = 10_000;

    private static readonly string[] s_fixed = ["seed", "replications", "outerDraws", "answer", "comparisons", "sweep", "page", "study", "title", "question"];

    /// <summary>Raids that every cell meets.</summary>
    public int Raids { get; init; } = 24;

    /// <summary>Cells of a Latin hypercube; null for a grid.</summary>
    public int? Cells { get; init; }

    /// <summary>The study, read and checked with every value; null where the problems hold any in the end.</summary>
    public PreparedRun? Prepare(Problems problems)
    {
        CheckSettings(problems);
        if (!problems.None || PreparedRun.ForHeadline(Run, problems) is not { } prepared)
        {
            return null;
        }

        prepared.Sweep(Run)!.Check(Settings, problems);
        return problems.None ? prepared with { Output = Run.Output ?? RunFolder.Named($"{prepared.Study.Study}-sweep") } : null;
    }

    /// <summary>Runs it; null where it was broken off before anything was known, or the headline has no value.</summary>
    /// <param name="prepared">What <see cref="Prepare"/> gave.</param>
    /// <param name="progress">Told the share done, from 0 to 1, by any thread; null where nobody looks.</param>
    /// <param name="cancellation">Breaks it off; the raids that every cell has met are kept.</param>
    public SweepAnswer? Answer(PreparedRun prepared, Action<double>? progress, CancellationToken cancellation) =>
        prepared.Sweep(Run)?.Run(Settings, Cells, Raids, Run.Seed ?? prepared.Study.Seed, Run.Threads, progress, cancellation) is { } result
            ? new(result, prepared.Output)
            : null;

    private void CheckSettings(Problems problems)
    {
        foreach (var setting in Settings)
        {
            if (s_fixed.Contains(setting.Path.Split('.', '[')[0]))
            {
                Refuse(setting, "what is asked, said or drawn, not how the defence stands", "a setting of the defence, its links, the ground or the raid");
            }

            if (setting is { Range: null, Values.Length: < 2 } || setting.Values.Distinct().Count() < setting.Values.Length)
            {
                Refuse(setting, setting.Values.Length < 2 ? "one value" : "a value twice", "two values or more with commas between, each once, or a range of one unit as in '1 s to 30 s'");
            }

            if (Cells is null && setting.Range is not null)
            {
                Refuse(setting, "a range", "values listed, for a grid; ranges belong to a Latin hypercube: --cells");
            }

            if (Cells is not null && setting.IsOfTheRaid)
            {
                Refuse(setting, "a setting of the raid in a Latin hypercube", "settings of the raid in a grid, whose values are listed and all shown");
            }
        }

        foreach (var twice in Settings.GroupBy(setting => setting.Path).Where(same => same.Count() > 1))
        {
            Refuse(twice.First(), "the setting twice", "each setting once");
        }

        if (Cells is null && Settings.Aggregate(1.0, (product, setting) => product * setting.Values.Length) is > MostCells and var cells)
        {
            problems.Add(new("--vary", 0, "", FormattableString.Invariant($"{cells} combinations"), FormattableString.Invariant($"at most {MostCells}, or a Latin hypercube: --cells")));
        }

        void Refuse(VariedSetting setting, string found, string allowed) => problems.Add(new(setting.Path, 0, "", found, allowed));
    }
}
