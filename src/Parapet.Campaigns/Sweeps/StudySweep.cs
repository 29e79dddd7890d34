using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Merging;
using Parapet.Campaigns.Robustness;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Settings;

namespace Parapet.Campaigns.Sweeps;

/// <summary>
/// Sweeps settings of a study's headline, or figures on which the record disagrees, over values that a person names. Nothing is looked for: what is listed is run, and
/// what was run is shown.
/// </summary>
public sealed class StudySweep
{
    private readonly StudyDefinition _study;
    private readonly SettingList _settings;
    private readonly DisputedSettings _figures;
    private readonly VariantRuns _runs;

    /// <inheritdoc cref="StudyRobustness(Node, StudyDefinition, SystemCatalogue, SystemCatalogue, Theatre, bool)"/>
    public StudySweep(Node file, StudyDefinition study, SystemCatalogue catalogue, SystemCatalogue shipped, Theatre theatre, bool isSmoothElsewhere)
    {
        _study = study;
        _settings = SettingList.Of(file, study, catalogue);
        _figures = new([.. new Provenance(study, catalogue).Disputes]);
        _runs = new(_settings, study, catalogue, shipped, theatre, isSmoothElsewhere);
    }

    /// <summary>Adds a problem for each value of each setting that the study cannot take by itself.</summary>
    public void Check(IEnumerable<VariedSetting> settings, Problems problems)
    {
        foreach (var setting in settings)
        {
            ImmutableArray<string> values = setting.Range is { } range ? [range.At(0), range.At(1)] : setting.Values;
            foreach (var value in values)
            {
                if (Level(setting, value, problems) is not { } level)
                {
                    break;
                }

                if (_runs.WhyRefused([level]) is { } refusal)
                {
                    problems.Add(new(setting.Path, 0, "", $"'{value}'", $"what the study can take: {refusal}"));
                }
            }
        }
    }

    /// <summary>Runs every cell against the same raids. When cancelled, it keeps the raids that all cells met; null where there is none, or the headline has no value.</summary>
    /// <param name="settings">Checked, one at least.</param>
    /// <param name="cells">Of a Latin hypercube; null for a grid.</param>
    /// <param name="raids">1 or more; of a study of campaigns, whole campaigns.</param>
    /// <param name="seed">Of the raids, and of the hypercube.</param>
    /// <param name="progress">Told the share done, from 0 to 1, by any thread.</param>
    public SweepResult? Run(ImmutableArray<VariedSetting> settings, int? cells, int raids, ulong seed, int threads, Action<double>? progress, CancellationToken cancellation)
    {
        var values = cells is { } count ? SweepCells.Hypercube(settings, count, seed) : SweepCells.Grid(settings);
        var run = new CellRuns(_runs, seed, raids).Run([[], .. values.Select(cell => Levels(settings, cell))], threads, progress, cancellation);
        if (!run[0].IsKnown)
        {
            return null;
        }

        var study = new CellValues(run[0]);
        var known = values.Zip(run.Skip(1)).Where(cell => cell.Second.IsKnown).Select(cell => (Values: cell.First, Met: new CellValues(cell.Second))).ToArray();
        return new()
        {
            Study = _study.Study,
            A = _study.Comparisons[0].Of,
            B = _study.Comparisons[0].With,
            Measure = Measures.DecidingBy(_study.Answer.Measure),
            Design = cells is null ? SweepDesign.Grid : SweepDesign.LatinHypercube,
            Settings = settings,
            Stated = [.. settings.Select((setting, index) => Levels([setting], [values[0][index]])[0].Stated)],
            Raids = run[0].Raids.Length,
            AsItStands = study.Told([], study),
            Cells = [.. known.Select(cell => cell.Met.Told(cell.Values, study))],
            Responses = [.. settings.Select((setting, index) => Means(known, [index], setting.Values.Select(value => ImmutableArray.Create(value)), study))],
            Pairs = cells is null ? [.. PairsOf(settings, known, study)] : [],
            Refused = [.. values.Zip(run.Skip(1)).Where(cell => !cell.Second.IsKnown).Select(cell => (cell.First, cell.Second.Refusal ?? "the measure has no value"))],
            Interrupted = run[0].Raids.Length < raids * (_study.Campaign?.Raids ?? 1),
        };
    }

    private ImmutableArray<SettingLevel> Levels(IEnumerable<VariedSetting> settings, ImmutableArray<string> values) =>
        [.. settings.Zip(values, (setting, value) => Level(setting, value, new())!)];

    private SettingLevel? Level(VariedSetting setting, string value, Problems problems) =>
        setting.IsDisputed ? _figures.At(setting.Path, value, problems) : _settings.At(setting.Path, value, problems);

    private static IEnumerable<(int, int, ImmutableArray<SweptCell>)> PairsOf(ImmutableArray<VariedSetting> settings, (ImmutableArray<string>, CellValues)[] cells, CellValues study) =>
        from first in Enumerable.Range(0, settings.Length)
        from second in Enumerable.Range(first + 1, settings.Length - first - 1)
        let values = settings[first].Values.SelectMany(_ => settings[second].Values, (a, b) => ImmutableArray.Create(a, b))
        select (first, second, Means(cells, [first, second], values, study));

    /// <summary>For each choice of values of some settings the mean over the cells that have them; what no cell has is left out.</summary>
    private static ImmutableArray<SweptCell> Means(
        (ImmutableArray<string> Values, CellValues Met)[] cells, int[] settings, IEnumerable<ImmutableArray<string>> choices, CellValues study) =>
    [
        .. from choice in choices
           let have = cells.Where(cell => settings.Select(setting => cell.Values[setting]).SequenceEqual(choice)).Select(cell => cell.Met).ToArray()
           where have.Length > 0
           select CellValues.Mean(have).Told(choice, study),
    ];
}
