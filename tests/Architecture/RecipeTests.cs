using System.Text.RegularExpressions;
using Parapet.Catalogue;
using Xunit;

namespace Parapet.Tests.Architecture;

/// <summary>The examples in docs/how-to load, beside everything that ships and, in the clone of a reader who follows them, in its place.</summary>
public sealed partial class RecipeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parapet-recipe-").FullName;

    [Theory]
    [InlineData("docs/how-to/add-a-radar.md")]
    [InlineData("docs/how-to/add-a-threat.md")]
    public void The_example_of_a_recipe_loads(string page)
    {
        foreach (var file in Repository.Files.Where(file => file.StartsWith("catalogue/", StringComparison.Ordinal)))
        {
            Write(file, Repository.Text(file));
        }

        var example = Assert.Single(Example().Matches(Repository.Text(page)));
        var written = example.Groups["file"].Value;
        Write(written, example.Groups["text"].Value);

        var (catalogue, problems) = SystemCatalogue.Load(Path.Combine(_folder, "catalogue"));

        Violations.AssertNone(problems.Select(problem => problem.ToString()));
        Assert.NotNull(catalogue!.Find(Path.GetFileNameWithoutExtension(written)));
        Violations.AssertNone(catalogue.Check().Where(check => !check.Holds).Select(check => check.ToString()));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    [GeneratedRegex(@"```yaml\n# (?<file>catalogue/\S+)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
