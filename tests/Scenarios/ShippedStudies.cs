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

    public static string FileOf(string name) => Path.Combine(Root, "studies", name, StudyReader.FileName);

    public static StudyDefinition Read(string name)
    {
        var problems = new Problems();
        var study = StudyReader.Read(FileOf(name), problems);
        Assert.Empty(problems.InOrder());
        return study!;
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
