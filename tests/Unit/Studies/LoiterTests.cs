using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain;
using Parapet.Studies.Definition;
using Parapet.Studies.Running;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>A group of a raid that circles at a distance, as a jammer does that stands off.</summary>
public sealed class LoiterTests
{
    private const string Bombers = "height: 10 km, release: 60 km }";

    [Theory]
    [InlineData("threat: stand-off-jammer", "height: 10 km, release: 150 km, loiter: 40 min }", "")]
    [InlineData("threat: stand-off-jammer", "height: 10 km, loiter: 40 min }", "loiter: 40 min without release; 'release', the distance at which it circles")]
    [InlineData("threat: mrbm", "release: 150 km, loiter: 40 min }", "loiter: 40 min for mrbm, which cannot circle; none for a ballistic missile")]
    public void It_needs_a_distance_and_wings(string threat, string settings, string expected)
    {
        var folder = Directory.CreateTempSubdirectory("parapet-raid-");
        try
        {
            var file = Path.Combine(folder.FullName, StudyReader.FileName);
            var text = File.ReadAllText(Path.Combine(SystemCatalogue.DefaultFolder()!, "..", "studies", "anatolia", StudyReader.FileName));
            Assert.Contains(Bombers, text, StringComparison.Ordinal);
            File.WriteAllText(file, text.Replace("threat: bomber", threat, StringComparison.Ordinal).Replace(Bombers, settings, StringComparison.Ordinal));
            var problems = new Problems();
            if (StudyReader.Read(file, problems) is { } study)
            {
                StudyInCatalogue.Check(study, file, ShippedCatalogue.Value, new LayeredElevation(ShippedRelief.Load()), problems);
            }

            var told = problems.InOrder().Select(problem => problem.ToString()).Where(problem => problem.Contains("loiter", StringComparison.Ordinal)).ToArray();
            if (expected.Length == 0)
            {
                Assert.True(problems.None, string.Join("; ", problems.InOrder()));
            }
            else
            {
                Assert.Contains(expected, Assert.Single(told), StringComparison.Ordinal);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
