using Parapet.Catalogue;
using Parapet.Catalogue.Editing;
using Parapet.Catalogue.Reading;
using Xunit;

namespace Parapet.Tests.Unit.Catalogue;

/// <summary>Changes of a text in one place, with all else left to the letter.</summary>
public sealed class YamlEditorTests
{
    private const string Text = """
        # head
        study: a # of it
        question: >-
          one two

        # before the list
        raid:
          - { threat: srbm, count: [4, 6] } # first
          # between
          - { threat: mrbm }
        rules: [best, listed]
        none: []
        page:
          note: x
        """;

    [Theory]
    [InlineData(YamlChange.Set, "study", "b", "study: a # of it", "study: b # of it")]
    [InlineData(YamlChange.Set, "study", "a: b", "study: a #", "study: \"a: b\" #")]
    [InlineData(YamlChange.Set, "question", "three", "  one two", "  three")]
    [InlineData(YamlChange.Set, "raid[0].count[1]", "39.93, 3", "[4, 6]", "[4, \"39.93, 3\"]")]
    [InlineData(YamlChange.Set, "page.note", "", "note: x", "note: \"\"")]
    [InlineData(YamlChange.Add, "rules", "spread", "listed]", "listed, spread]")]
    [InlineData(YamlChange.Add, "none", "one", "none: []", "none: [one]")]
    [InlineData(YamlChange.Add, "raid", "z", "- { threat: mrbm }\n", "- { threat: mrbm }\n  - z\n")]
    [InlineData(YamlChange.Remove, "rules[0]", null, "[best, listed]", "[listed]")]
    [InlineData(YamlChange.Remove, "rules[1]", null, "[best, listed]", "[best]")]
    [InlineData(YamlChange.Remove, "raid[1]", null, "  - { threat: mrbm }\n", "")]
    [InlineData(YamlChange.Remove, "raid[0].threat", null, "threat: srbm, ", "")]
    [InlineData(YamlChange.Remove, "raid[1].threat", null, "{ threat: mrbm }", "{}")]
    [InlineData(YamlChange.Remove, "page.note", null, "note: x", "{}")]
    [InlineData(YamlChange.Remove, "study", null, "study: a # of it\n", "")]
    public void One_place_changes(YamlChange change, string path, string? value, string part, string by)
    {
        var problems = new Problems();
        var changed = YamlEditor.Apply("text", Text, [new(change, path, null, value is null ? null : Scalar(value))], problems);
        Assert.Empty(problems.InOrder());
        Assert.Equal(Text.Replace(part, by, StringComparison.Ordinal), changed);
    }

    [Theory]
    [InlineData("", "seed", "page:\n  note: x", "page:\n  note: x\nseed: 7")]
    [InlineData("", "study", "study: a #", "study: 7 #")]
    [InlineData("raid[1]", "height", "{ threat: mrbm }", "{ threat: mrbm, height: 7 }")]
    [InlineData("page", "more", "note: x", "note: x\n  more: 7")]
    public void A_field_is_put(string path, string name, string part, string by)
    {
        var problems = new Problems();
        Assert.Equal(Text.Replace(part, by, StringComparison.Ordinal), YamlEditor.Apply("text", Text, [new(YamlChange.Put, path, name, Scalar("7"))], problems));
        Assert.Empty(problems.InOrder());
    }

    [Fact]
    public void A_list_of_mappings_that_is_put_has_a_line_for_each()
    {
        var mapping = new Node { File = "", Line = 0, Path = "", Kind = NodeKind.Mapping, Fields = [KeyValuePair.Create("name", Scalar("1"))] };
        var list = new Node { File = "", Line = 0, Path = "", Kind = NodeKind.Sequence, Items = [mapping, mapping] };
        Assert.Equal("a: 1\nzones:\n  - { name: 1 }\n  - { name: 1 }\n", YamlEditor.Apply("text", "a: 1\n", [new(YamlChange.Put, "", "zones", list)], new()));
    }

    [Theory]
    [InlineData(YamlChange.Set, "raid[7]")]
    [InlineData(YamlChange.Add, "study")]
    [InlineData(YamlChange.Put, "rules")]
    [InlineData(YamlChange.Remove, "")]
    public void What_cannot_be_done_is_refused_with_its_place(YamlChange change, string path)
    {
        var problems = new Problems();
        Assert.Null(YamlEditor.Apply("text", Text, [new(change, path, "name", Scalar("7"))], problems));
        Assert.Equal(path, Assert.Single(problems.InOrder()).Path);
    }

    [Fact]
    public void In_every_shipped_study_each_kind_of_change_keeps_every_comment()
    {
        var studies = Path.Combine(Path.GetDirectoryName(SystemCatalogue.DefaultFolder()!)!, "studies");
        foreach (var file in Directory.EnumerateFiles(studies, "study.yaml", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            foreach (var (place, node) in All(YamlDocument.Parse(file, File.ReadAllBytes(file), new())!).Index().Where(place => place.Index % 11 == 1))
            {
                Changes(file, text, node, Comments(text));
            }
        }
    }

    private static void Changes(string file, string text, Node node, string[] comments)
    {
        YamlEdit[] edits =
        [
            new(YamlChange.Set, node.Path, null, Scalar("a \"b\": [c] # d, é")),
            new(YamlChange.Remove, node.Path, null, null),
            .. node.Kind == NodeKind.Sequence ? [new YamlEdit(YamlChange.Add, node.Path, null, Scalar("x, y"))] : Array.Empty<YamlEdit>(),
            .. node.Kind == NodeKind.Mapping ? [new YamlEdit(YamlChange.Put, node.Path, "new", Scalar("12 km"))] : Array.Empty<YamlEdit>(),
        ];
        foreach (var edit in edits)
        {
            var problems = new Problems();
            var changed = YamlEditor.Apply(file, text, [edit], problems);
            Assert.True(changed is not null, $"{file}: {edit.Change} of {edit.Path}: {string.Join("; ", problems.InOrder())}");

            // A list or mapping in lines that goes takes with it what is said between its lines.
            if (node.Kind == NodeKind.Scalar || edit.Change is YamlChange.Add or YamlChange.Put)
            {
                Assert.Equal(comments, Comments(changed));
            }
        }
    }

    private static string[] Comments(string text) => [.. text.Split('\n').Where(line => line.TrimStart().StartsWith('#'))];

    private static IEnumerable<Node> All(Node node) =>
        node.Items.Concat(node.Fields.Select(field => field.Value)).SelectMany(child => All(child).Prepend(child));

    private static Node Scalar(string text) => new() { File = "", Line = 0, Path = "", Kind = NodeKind.Scalar, Text = text };
}
