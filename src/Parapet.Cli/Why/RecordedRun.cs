using Parapet.Campaigns.Ledger;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Running;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;

namespace Parapet.Cli.Why;

/// <summary>A run's folder, read so that it can be run again.</summary>
internal sealed record RecordedRun(PreparedRun Prepared, RunSettings Settings, int Option)
{
    public string OptionName => Prepared.Study.Options[Option].Name;

    /// <summary>Runs the option alone: no other option enters its draws.</summary>
    public StudyRunner Runner { get; } = new(
        Prepared.Study with { Options = [Prepared.Study.Options[Option]], Comparisons = [] }, Prepared.Catalogue, Prepared.Theatre, Settings);

    /// <summary>Null where the run cannot be repeated or has no such option or replication, with every problem added.</summary>
    public static RecordedRun? Open(WhyRequest request, Problems problems)
    {
        if (RunRecord.Read(request.Run, problems) is not { } record)
        {
            return null;
        }

        var settings = new RunSettings
        {
            Seed = record.Seed,
            Replications = record.Replications,
            Version = ProgramVersion.Text,
            Figures = FigureDraw.Presets.FirstOrDefault(preset => preset.Name == record.Figures),
            Changes = [.. Changes.All.Where(change => (change.IsAddition ? record.With : record.Without).Contains(change.Name))],
        };
        var study = Path.Combine(request.Run, StudyReader.FileName);
        var prepared = PreparedRun.Of(new RunRequest(study, request.Run, record.Terrain, Profile: false, request.Json, settings), problems);
        if (prepared is null)
        {
            return null;
        }

        CheckSame(record, prepared, request, problems);
        var option = OptionOf(prepared.Study, request, problems);
        var recorded = new RecordedRun(prepared, settings, option);
        if (request.Replication < 0 || request.Replication >= recorded.Runner.Blocks)
        {
            problems.Add(new("--replication", 0, "", $"{request.Replication}", $"from 0 to {recorded.Runner.Blocks - 1}"));
        }

        return problems.None ? recorded : null;
    }

    private static void CheckSame(RunRecord record, PreparedRun prepared, WhyRequest request, Problems problems)
    {
        if (record.CatalogueHash != prepared.Catalogue.Hash)
        {
            problems.Add(new(
                Path.Combine(request.Run, RunRecord.FileName), 0, "catalogueHash", $"{record.CatalogueHash}, but the catalogue is now {prepared.Catalogue.Hash}",
                "the same catalogue: run the study again, or use the catalogue of that time"));
        }

        if (record.Version != ProgramVersion.Text)
        {
            Console.Error.WriteLine($"note: the run was made by version {record.Version}, this is {ProgramVersion.Text}; it may come out otherwise.");
        }
    }

    private static int OptionOf(StudyDefinition study, WhyRequest request, Problems problems)
    {
        var name = request.Option ?? (study.Comparisons.Length > 0 ? study.Comparisons[0].Of : study.Options[0].Name);
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
