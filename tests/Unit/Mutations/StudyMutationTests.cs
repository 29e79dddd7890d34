using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Running;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain;
using Parapet.Studies.Checks;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Mutations;

/// <summary>Damaged studies, and whole small runs of some of those that pass: what a study can bring must be told before it runs.</summary>
public sealed class StudyMutationTests(ITestOutputHelper output)
{
    private static readonly int s_runs = int.Parse(Environment.GetEnvironmentVariable("PARAPET_MUTATION_RUNS") ?? "5", System.Globalization.CultureInfo.InvariantCulture);
    private static readonly string s_studies = Path.Combine(Path.GetDirectoryName(SystemCatalogue.DefaultFolder()!)!, "studies");
    private static readonly LayeredElevation s_relief = new(ShippedRelief.Load());

    [Theory]
    [InlineData("s400-reach", 3000)]
    [InlineData("stealth", 500)]
    [InlineData("interoperability", 500)]
    public void A_damaged_study_is_read_or_refused_in_plain_words_and_runs(string name, int mutants)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, StudyReader.FileName);
        List<StudyDefinition> read = [];
        var trial = new MutationTrial(name, File.ReadAllBytes(Path.Combine(s_studies, name, StudyReader.FileName)), isTree: true);
        trial.AssertReadOrRefused(mutants, (bytes, problems) =>
        {
            File.WriteAllBytes(file, bytes);
            if (StudyReader.Read(file, problems) is not { } study)
            {
                return false;
            }

            StudyInCatalogue.Check(study, file, ShippedCatalogue.Value, s_relief, problems);
            if (problems.None)
            {
                read.Add(study);
            }

            return problems.None;
        });
        output.WriteLine($"{name}: {trial.Fine.Count} read, {trial.Refused} refused");
        for (var i = 0; i < Math.Min(s_runs, read.Count); i++)
        {
            output.WriteLine($"{name}, run {i}: {Run(Small(read[i]))}");
        }
    }

    private static StudyDefinition Small(StudyDefinition study) => study with
    {
        Replications = 2,
        OuterDraws = 2,
        TimeLimit = study.TimeLimit < Duration.FromSeconds(1800) ? study.TimeLimit : Duration.FromSeconds(1800),
        Campaign = study.Campaign is { } campaign ? campaign with { Raids = Math.Min(2, campaign.Raids) } : null,
        Raid = [.. study.Raid.Select(group => group with { Count = [Math.Min(1, group.Count[0]), Math.Min(2, group.Count[1])] })],
        Friends = [.. study.Friends.Select(group => group with { Count = Math.Min(2, group.Count) })],
        Options = [.. study.Options.Where((_, i) => i < 3)],
        Comparisons = [],
    };

    private static string Run(StudyDefinition study)
    {
        var settings = new RunSettings { Version = "0", Threads = 1, Changes = [.. Changes.All.Where(change => change.Name == "terrain")] };
        var runner = new StudyRunner(study, ShippedCatalogue.Value, new Theatre(s_relief), settings);
        var refused = runner.Rehearse();
        if (!refused.IsEmpty)
        {
            return string.Join("; ", refused.Select(pair => $"{pair.Path}: {pair.Found}"));
        }

        var result = runner.Run(null, CancellationToken.None);
        Assert.True(runner.Broken is null, runner.Broken?.ToString());
        var faults = result!.Validate();
        if (faults.IsEmpty)
        {
            StudyFindings.From(result);
        }

        return faults.IsEmpty ? "run" : string.Join("; ", faults);
    }
}
