using System.IO.Compression;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Editing;
using Parapet.Questions.Scenes;
using Parapet.Tests.Unit.Studies;
using Parapet.Tests.Unit.Studies.Traffic;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

/// <summary>A study of the user's own holds all that it was made of, or it could not be run.</summary>
public sealed class StudyCopiesTests
{
    [Fact]
    public void Recordings_come_along()
    {
        using var study = new RecordedStudy()
            .With("b.sbs", SbsLines.Of("4B5678", 0, 900, 4, seconds => Parapet.Earth.Ellipsoid.Geodesic.Direct(Geodetic.FromDegrees(38, 33), Azimuth.FromDegrees(0), Length.FromMetres(120_000 - 220 * seconds)).Place.WithHeight(9.Kilometres)))
            .Write("", "{ aircraft: civil-airliner, from: { files: [traffic/b.sbs] } }");
        using var runs = new TemporaryFolder();
        var copies = new StudyCopies(runs.Path, new StudyDesk());
        List<string> told = [];
        Assert.True(copies.Copy(study.Folder, "mine", [], told), string.Join('\n', told));

        var copy = Path.Combine(runs.Path, "studies", "mine");
        Assert.Equal(File.ReadAllBytes(Path.Combine(study.Folder, "traffic", "b.sbs")), File.ReadAllBytes(Path.Combine(copy, "traffic", "b.sbs")));
        var problems = new Problems();
        Assert.NotNull(new SceneQuestion(copy).Open(problems));
        Assert.Equal([], problems.InOrder());

        var (content, ending) = StudyCopies.Pack(copy);
        Assert.Equal(".zip", ending);
        using var packed = new ZipArchive(new MemoryStream(content));
        Assert.Equal(["study.yaml", "traffic/b.sbs"], packed.Entries.Select(entry => entry.FullName));
    }
}
