using System.Collections.Immutable;
using Parapet.Campaigns.Ledger;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Running;
using Parapet.Campaigns.Stopping;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Questions.Running;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;

namespace Parapet.Questions.Why;

/// <summary>A run's folder, read so that it can be run again.</summary>
public sealed record RecordedRun(PreparedRun Prepared, RunSettings Settings, int Option)
{
    /// <summary>The option's name.</summary>
    public string OptionName => Prepared.Study.Options[Option].Name;

    /// <summary>Runs the option alone: no other option enters its draws.</summary>
    internal StudyRunner Runner { get; } = new(
        Prepared.Study with { Options = [Prepared.Study.Options[Option]], Comparisons = [] }, Prepared.Catalogue, Prepared.Theatre, Settings);

    /// <summary>Null where the run cannot be repeated or has no such option or replication, with every problem added.</summary>
    internal static RecordedRun? Open(WhyQuestion question, Problems problems)
    {
        if (RunRecord.Read(question.Run, ProgramVersion.Text, problems) is not { } record)
        {
            return null;
        }

        CheckKnown(record, question, problems);

        var run = new RunQuestion(Path.Combine(question.Run, StudyReader.FileName))
        {
            Output = question.Run,
            AllowsOwnModels = question.AllowsOwnModels,
            OwnModelFolder = Path.GetDirectoryName(Path.GetFullPath(Path.Combine(question.Run, record.Source))),
            Terrain = record.Terrain,
            Seed = record.Seed,
            Replications = record.Replications,
            Until = Rule(record, question, problems),
            Figures = FigureDraw.Presets.FirstOrDefault(preset => preset.Name == record.Figures),
            Changes = [.. Changes.All.Where(change => (change.IsAddition ? record.With : record.Without).Contains(change.Name))],
        };
        var prepared = PreparedRun.Of(run, problems);
        if (prepared is null)
        {
            return null;
        }

        CheckSame(record, prepared, question, problems);
        var option = OptionOf(prepared.Study, question.Option, problems);
        var recorded = new RecordedRun(prepared, run.Settings, option);
        // A rule names the most raids; the run stopped at its last look.
        var raids = record.Looks.IsDefaultOrEmpty ? recorded.Runner.Blocks : Math.Clamp(record.Looks[^1], 1, recorded.Runner.Blocks);
        if (question.Replication < 0 || question.Replication >= raids)
        {
            problems.Add(new("--replication", 0, "", $"{question.Replication}", $"from 0 to {raids - 1}"));
        }

        return problems.None ? recorded : null;
    }

    /// <summary>A study that may not have been run; null where it has no such option or replication, with every problem added.</summary>
    /// <param name="named">The option's name; null for the first of the study's headline comparison.</param>
    /// <param name="replication">The raid, from 0.</param>
    internal static RecordedRun? OfStudy(RunQuestion run, string? named, int replication, Problems problems)
    {
        if (PreparedRun.Of(run, problems) is not { } prepared)
        {
            return null;
        }

        var recorded = new RecordedRun(prepared, run.Settings, OptionOf(prepared.Study, named, problems));
        if (replication < 0 || replication >= recorded.Runner.Blocks)
        {
            problems.Add(new("--replication", 0, "", $"{replication}", $"from 0 to {recorded.Runner.Blocks - 1}"));
        }

        return problems.None ? recorded : null;
    }

    /// <summary>The rule by which the run stopped: by it its raids stand in as many draws as they did.</summary>
    private static StoppingRule? Rule(RunRecord record, WhyQuestion question, Problems problems)
    {
        if (record.Until is not { } text)
        {
            return null;
        }

        var rule = StoppingRule.Parse(text, new());
        if (rule is null)
        {
            problems.Add(new(Path.Combine(question.Run, RunRecord.FileName), 0, "until", $"'{text}'", "null or a rule as parapet run --until takes it"));
        }

        return rule;
    }

    private static void CheckSame(RunRecord record, PreparedRun prepared, WhyQuestion question, Problems problems)
    {
        if (record.CatalogueHash != prepared.Catalogue.Hash)
        {
            problems.Add(new(
                Path.Combine(question.Run, RunRecord.FileName), 0, "catalogueHash", $"{record.CatalogueHash}, but the catalogue is now {prepared.Catalogue.Hash}",
                "the same catalogue: run the study again, or use the catalogue of that time"));
        }

        if (record.StudyHash is { } hash && hash != prepared.StudyHash)
        {
            problems.Add(new(
                Path.Combine(question.Run, RunRecord.FileName), 0, "studyHash", $"{hash}, but the copy of the study in this folder{(prepared.Study.Recordings.IsEmpty ? "" : ", with its recordings,")}{(prepared.Study.Options.All(option => !option.Own.All.Any()) ? "" : ", with its own models,")} is now {prepared.StudyHash}",
                "the study as it was run: run it again, or put its files back"));
        }
    }

    /// <summary>A reading or a change that nobody knows would be left out without a word, and the raid be another.</summary>
    private static void CheckKnown(RunRecord record, WhyQuestion question, Problems problems)
    {
        var path = Path.Combine(question.Run, RunRecord.FileName);
        if (record.Figures is { } figures && FigureDraw.Presets.All(preset => preset.Name != figures))
        {
            problems.Add(new(path, 0, "figures", $"'{figures}'", $"null or one of {string.Join(", ", FigureDraw.Presets.Select(preset => preset.Name))}"));
        }

        Known("with", record.With, isAddition: true);
        Known("without", record.Without, isAddition: false);

        void Known(string field, ImmutableArray<string> names, bool isAddition)
        {
            var known = Changes.All.Where(change => change.IsAddition == isAddition).Select(change => change.Name).ToArray();
            foreach (var name in names.Where(name => !known.Contains(name)))
            {
                problems.Add(new(path, 0, field, $"'{name}'", $"of {string.Join(", ", known)}"));
            }
        }
    }

    /// <summary>The index of an option; 0 with the problem added where there is none of the name.</summary>
    /// <param name="named">Its name; null for the first of the study's headline comparison.</param>
    internal static int OptionOf(StudyDefinition study, string? named, Problems problems)
    {
        var name = named ?? (study.Comparisons.Length > 0 ? study.Comparisons[0].Of : study.Options[0].Name);
        for (var i = 0; i < study.Options.Length; i++)
        {
            if (study.Options[i].Name == name)
            {
                return i;
            }
        }

        problems.Add(new("--option", 0, "", $"\"{name}\"", $"one of {string.Join("; ", study.Options.Select(option => option.Name))}"));
        return 0;
    }
}
