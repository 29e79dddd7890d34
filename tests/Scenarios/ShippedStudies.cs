using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Running;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Siting;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>The studies of this repository, ready to be run small.</summary>
internal static class ShippedStudies
{
    public static string Root { get; } = Path.GetDirectoryName(SystemCatalogue.DefaultFolder()!)!;

    public static TheoryData<string> Names =>
        [.. Directory.GetDirectories(Path.Combine(Root, "studies")).Select(folder => Path.GetFileName(folder)).Order()];

    public static string FileOf(string name) => Path.Combine(Root, "studies", name, StudyReader.FileName);

    public static StudyDefinition Read(string name)
    {
        var problems = new Problems();
        var study = StudyReader.Read(FileOf(name), problems);
        Assert.Empty(problems.InOrder());
        return study!;
    }

    /// <summary>For what must hold of any run: four options at most, spread over the study's own, and no group of more than twelve.</summary>
    public static StudyDefinition Reduced(StudyDefinition study)
    {
        const int MostOptions = 4;
        const int MostOfGroup = 12;
        var apart = Math.Max(1, (study.Options.Length - 1.0) / (MostOptions - 1));
        return study with
        {
            Options = [.. Enumerable.Range(0, Math.Min(MostOptions, study.Options.Length)).Select(i => study.Options[(int)Math.Round(i * apart)])],
            Comparisons = [],
            Raid = [.. study.Raid.Select(group => group with { Count = [.. group.Count.Select(count => Math.Min(count, MostOfGroup))] })],
        };
    }

    public static SystemCatalogue Catalogue()
    {
        var (catalogue, problems) = SystemCatalogue.Load(SystemCatalogue.DefaultFolder()!);
        Assert.Empty(problems);
        return catalogue!;
    }

    /// <summary>The earth that a study is run on.</summary>
    public static Theatre TheatreOf(StudyDefinition study) => study.Ground == GroundKind.Smooth ? Theatre.Smooth() : new(new LayeredElevation(ShippedRelief.Load()));

    /// <summary>Where its rules put the forces of a study.</summary>
    public static Sitings Sitings(StudyDefinition study, Theatre theatre) => new(study, Catalogue().Resolve(FigureDraw.Nominal), theatre);

    public static StudyRunner Runner(StudyDefinition study, int replications, bool keepsEvents = false) => new(
        study, Catalogue(), TheatreOf(study),
        new RunSettings { Replications = replications, Threads = 2, KeepsEvents = keepsEvents, Version = "test" });
}
