using System.Text;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Ledger;
using Parapet.Campaigns.Results;
using Parapet.Questions.Inputs;
using Parapet.Reports.Summary;
using Parapet.Reports.Tables.Results;
using Parapet.Studies.Definition;
using Parapet.Tests.Unit.Campaigns;

namespace Parapet.Tests.Unit.Questions;

/// <summary>The folder of a run, made up: everything that query and compare read.</summary>
internal static class MadeRun
{
    private const string StudyFile = "study: anatolia\nreplications: 16\nlinks:\n  - kind: voice\n    delay: 20 s\n";

    public static StudyResult Study { get; } = SyntheticStudy.Create(draws: 8, replicationsOfDraw: 2);

    /// <summary>Writes it.</summary>
    /// <returns>The folder.</returns>
    public static string Write(string folder, StudyResult study, Func<RunRecord, RunRecord>? change = null, string studyFile = StudyFile)
    {
        var findings = StudyFindings.From(study);
        Directory.CreateDirectory(Path.Combine(folder, ResultTable.Folder));
        foreach (var table in ResultTables.All)
        {
            using var file = File.Create(Path.Combine(folder, table.File));
            table.Write(findings, file).GetAwaiter().GetResult();
        }

        var record = new RunRecord
        {
            Version = ProgramVersion.Text, Source = "../study.yaml", CatalogueHash = "ab12", Seed = study.Seed, Replications = study.Replications,
            Terrain = "none", Figures = null, With = [], Without = [],
        };
        File.WriteAllBytes(Path.Combine(folder, RunRecord.FileName), (change?.Invoke(record) ?? record).ToJson());
        File.WriteAllBytes(Path.Combine(folder, "summary.json"), SummaryFile.Draw(findings));
        File.WriteAllBytes(Path.Combine(folder, StudyReader.FileName), Encoding.UTF8.GetBytes(studyFile));
        return folder;
    }

    /// <inheritdoc cref="Write"/>
    public static string In(TemporaryFolder folder, string name, StudyResult? study = null, Func<RunRecord, RunRecord>? change = null) =>
        Write(Path.Combine(folder.Path, name), study ?? Study, change);
}
