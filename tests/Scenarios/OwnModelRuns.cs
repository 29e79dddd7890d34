using Parapet.Campaigns.Running;
using Parapet.Catalogue.Reading;
using Parapet.Simulation.Digests;
using Parapet.Studies.Checks;
using Parapet.Studies.Definition;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Runs of an example's study, with the built-in model in its first option and one of its own in the second.</summary>
internal static class OwnModelRuns
{
    private const int Raids = 2;

    /// <summary>Where the two options part for the first time; null where they are the same to the bit.</summary>
    /// <param name="example">Its folder's name.</param>
    /// <param name="own">Puts the model into the second option.</param>
    /// <param name="folder">From which the model is named; the example's own where null.</param>
    /// <param name="both">Changes both options alike; nothing where null.</param>
    public static DigestDifference? FirstDifference(
        string example, int threads, Func<StudyOption, StudyOption> own, string? folder = null, Func<StudyOption, StudyOption>? both = null)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "bits are equal where the program's mathematics is the system's own");
        var digests = Runner(example, own, folder, both).Digests(threads, Raids);
        Assert.All(digests, digest => Assert.True(digest.Steps.Count > 1000));
        return digests.Chunk(2).Select(pair => DigestLog.FirstDifference(pair[0], pair[1])).FirstOrDefault(difference => difference is not null);
    }

    /// <summary>The example's study, ready to be run.</summary>
    public static StudyRunner Runner(string example, Func<StudyOption, StudyOption> own, string? folder = null, Func<StudyOption, StudyOption>? both = null)
    {
        var problems = new Problems();
        var home = Path.Combine(ShippedStudies.Root, "examples", example);
        var file = Path.Combine(home, StudyReader.FileName);
        var study = StudyReader.Read(file, problems)!;
        StudyOption[] options = [.. study.Options.Select(option => both is null ? option : both(option))];
        study = study with { Options = [options[0], own(options[1])] };
        study = new OwnModelsOfStudy(file, folder ?? home, mayRun: true).Open(study, problems);
        Assert.Empty(problems.InOrder());
        return ShippedStudies.Runner(study!, Raids);
    }

    /// <summary>A program of an example with some of its text changed, in a folder of its own.</summary>
    /// <param name="test">Given the folder; the program bears the same name there.</param>
    public static void Changed(string example, string program, string text, string by, Action<string> test)
    {
        var folder = Directory.CreateTempSubdirectory("parapet-own-");
        try
        {
            var lines = File.ReadAllText(Path.Combine(ShippedStudies.Root, "examples", example, program)).ReplaceLineEndings("\n");
            Assert.Contains(text, lines, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder.FullName, program), lines.Replace(text, by, StringComparison.Ordinal));
            test(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
