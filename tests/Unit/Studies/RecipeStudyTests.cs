using System.Text.RegularExpressions;
using Parapet.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>Every part of a study that a recipe shows can be laid into the default study, and what comes of it is read and checked without a word.</summary>
public sealed partial class RecipeStudyTests
{
    private static readonly string Recipes = Path.Combine(Path.GetDirectoryName(SystemCatalogue.DefaultFolder()!)!, "docs", "how-to");

    public static TheoryData<string, string> Parts => [.. new[] { "add-a-network.md", "write-a-study.md" }.SelectMany(page => Shown(page).Select(part => (page, part)))];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_that_a_recipe_shows_is_taken(string page, string part)
    {
        var (_, problems) = AlteredStudy.Read("anatolia", whole => MergedStudy.Of(whole, part));
        Assert.True(problems.Length == 0, $"{page}\n{part}\n{string.Join('\n', problems)}");
    }

    [Fact]
    public void Parts_are_read_at_all() => Assert.True(Parts.Count > 9, $"{Parts.Count} parts");

    /// <summary>A block that begins set in goes on with the one before; a field that stands twice in a block is shown in two ways.</summary>
    private static IEnumerable<string> Shown(string page)
    {
        var blocks = new List<string>();
        foreach (Match block in Block().Matches(File.ReadAllText(Path.Combine(Recipes, page)).ReplaceLineEndings("\n")))
        {
            var text = block.Groups["text"].Value;
            if (text[0] == ' ')
            {
                blocks[^1] += text;
            }
            else
            {
                blocks.Add(text);
            }
        }

        return blocks.SelectMany(Ways);
    }

    private static IEnumerable<string> Ways(string block)
    {
        string[] fields = [.. Field().Split(block).Where(field => field.Length > 0)];
        var repeated = fields.GroupBy(NameOf).FirstOrDefault(group => group.Count() > 1);
        return repeated is null ? [block] : repeated.Select(way => string.Concat(fields.Where(field => NameOf(field) != repeated.Key).Append(way)));
    }

    private static string NameOf(string field) => field[..field.IndexOf(':', StringComparison.Ordinal)];

    [GeneratedRegex(@"```yaml\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^(?=\w+:)", RegexOptions.Multiline)]
    private static partial Regex Field();
}
