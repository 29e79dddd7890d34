using System.Text;
using Parapet.Catalogue.Reading;
using Xunit;

namespace Parapet.Tests.Unit.Reading;

/// <summary>Files that hold too much, or what no text holds, are refused in a line that says where and what may stand there.</summary>
public sealed class InputLimitTests
{
    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: [")]
    public void Nesting_without_end_is_left_where_it_is_too_deep(string level)
    {
        var found = Refused(string.Concat(Enumerable.Repeat(level, 10_000)));
        Assert.Matches("more than 32 levels of nesting|no YAML|a name that is no plain text", found);
    }

    [Fact]
    public void Blocks_within_blocks_are_counted_too()
    {
        var text = string.Concat(Enumerable.Range(0, 60).Select(depth => $"{new string(' ', depth)}a:\n"));
        Assert.StartsWith($"f.yaml:33: {string.Join('.', Enumerable.Repeat("a", 33))}: more than 32 levels of nesting; ", Refused(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Forty_thousand_fields_are_read_and_each_second_one_is_told()
    {
        var text = string.Concat(Enumerable.Range(0, 36_000).Select(field => $"{field:x}: \n"));
        var problems = new Problems();
        Assert.Equal(36_000, YamlDocument.Parse("f.yaml", Encoding.UTF8.GetBytes(text), problems)!.Fields.Length);
        Assert.True(problems.None);
        Assert.NotNull(YamlDocument.Parse("f.yaml", Encoding.UTF8.GetBytes(text[..100_000] + "\n" + text[..100_000]), problems));
        var told = problems.InOrder();
        Assert.Equal(InputLimits.MostProblems + 1, told.Length);
        Assert.StartsWith("f.yaml: ", told[^1].ToString(), StringComparison.Ordinal);
        Assert.EndsWith(" problems more; the first 200 are told", told[^1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void More_values_than_a_file_may_hold_are_not_read_on() =>
        Assert.StartsWith("f.yaml:1: a[49998]: more than 50000 values; ", Refused($"a: [{string.Concat(Enumerable.Repeat("1,", 60_000))}]"), StringComparison.Ordinal);

    [Theory]
    [InlineData("title: &a x\nsite: *a", "f.yaml:1: title: an anchor or alias; the value itself, written out")]
    [InlineData("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", "f.yaml:3: c[0]: an anchor or alias; the value itself, written out")]
    [InlineData("&a title: x", "f.yaml:1: title: an anchor; the field's name alone")]
    [InlineData("<<: *a\n", "f.yaml:1: <<: an anchor or alias; the value itself, written out")]
    [InlineData("a: 1\na: 2", "f.yaml:2: a: the field a second time; each field once (it stands on line 1)")]
    [InlineData("a: 1\nb:\t- 2", "f.yaml:2: no YAML from column 4 on (")]
    [InlineData("a: 1\n\tb: 2", "f.yaml:1: no YAML from column ")]
    [InlineData("a: 1\nb: \0", "f.yaml:2: the control character U+0000 in column 4; text")]
    [InlineData("a: \u001b[2J", "f.yaml:1: the control character U+001B in column 4; text")]
    [InlineData("? [a, b]\n: c", "f.yaml:1: a name that is no plain text; a field name")]
    [InlineData("a: 'x", "f.yaml:1: no YAML from column ")]
    [InlineData("%YAML 9.9\n---\na: 1", "f.yaml:1: no YAML from column ")]
    public void What_is_wrong_with_a_text_is_told_with_its_line(string text, string expected) =>
        Assert.Contains(RefusedAll(text), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Fact]
    public void A_text_and_a_name_may_be_only_so_long()
    {
        Assert.Equal("f.yaml:2: b: more than 20000 letters of text; a smaller file, or several", Refused($"a: 1\nb: {new string('x', 20_001)}"));
        Assert.Equal("f.yaml:1: more than 400 letters of a field's name with those of all that it stands in; a smaller file, or several", Refused($"{new string('x', 401)}: 1"));
    }

    [Theory]
    [InlineData(new byte[] { 0xff, 0xfe, 0x61, 0x00 }, "f.yaml:1: bytes of UTF-16 or UTF-32; a YAML file in UTF-8")]
    [InlineData(new byte[] { 0xfe, 0xff, 0x00, 0x61 }, "f.yaml:1: bytes of UTF-16 or UTF-32; a YAML file in UTF-8")]
    [InlineData(new byte[] { 0x61, 0x3a, 0x0a, 0x0a, 0xc3, 0x28 }, "f.yaml:3: bytes that are not UTF-8; a YAML file in UTF-8")]
    [InlineData(new byte[] { 0x61, 0x00, 0x3a, 0x00 }, "f.yaml:1: the control character U+0000 in column 2; text")]
    public void Bytes_that_are_no_text_are_told_with_their_line(byte[] bytes, string expected)
    {
        var problems = new Problems();
        Assert.Null(YamlDocument.Parse("f.yaml", bytes, problems));
        Assert.Equal(expected, Assert.Single(problems.InOrder()).ToString());
    }

    [Theory]
    [InlineData("{\"a\": 1, \"a\": 2}", "f.json:1: no JSON ")]
    [InlineData("{\n\"a\": \"\\ud800\"}", "f.json:2: a text with half of a letter")]
    [InlineData("{\n\"\\udc00\": 1}", "f.json:2: a text with half of a letter")]
    [InlineData("{\n\"a\": }", "f.json:2: no JSON from byte 6 of the line on (")]
    public void What_is_wrong_with_JSON_is_told_with_its_line(string text, string expected)
    {
        var problems = new Problems();
        Assert.Null(InputJson.Parse("f.json", Encoding.UTF8.GetBytes(text), problems));
        Assert.StartsWith(expected, Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_nested_without_end_is_refused_and_a_mark_of_its_encoding_is_not()
    {
        var problems = new Problems();
        Assert.NotNull(InputJson.Parse("f.json", [.. "\uFEFF{\"a\": [1]}"u8], problems));
        Assert.True(problems.None);
        Assert.Null(InputJson.Parse("f.json", Encoding.UTF8.GetBytes(new string('[', 100_000)), problems));
        Assert.StartsWith("f.json:1: no JSON from byte ", Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);
    }

    private static string Refused(string text) => RefusedAll(text)[0];

    private static string[] RefusedAll(string text)
    {
        var problems = new Problems();
        YamlDocument.Parse("f.yaml", Encoding.UTF8.GetBytes(text), problems);
        Assert.False(problems.None);
        return [.. problems.InOrder().Select(problem => problem.ToString())];
    }
}
