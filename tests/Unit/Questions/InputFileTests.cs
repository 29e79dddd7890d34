using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Questions.Scoring;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

public sealed class InputFileTests
{
    [Theory]
    [InlineData("missing.json")]
    [InlineData("missing/missing.json")]
    public void A_file_that_is_not_there_is_told_in_plain_words(string name)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, name);
        var problems = new Problems();
        Assert.Null(InputFile.ReadJson(path, "a file of settings", problems));
        Assert.Equal($"{path}: there is no such file; a file of settings", Assert.Single(problems.InOrder()).ToString());
    }

    [Theory]
    [InlineData("", ": 0 bytes: an empty file, a pipe or a device; a file of settings")]
    [InlineData("{\n \"a\": ?}", ":2: no JSON from byte 7 of the line on ('?' is an invalid start of a value); JSON")]
    public void What_is_no_JSON_is_told_with_its_place(string text, string expected)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "settings.json");
        File.WriteAllText(path, text);
        var problems = new Problems();
        Assert.Null(InputFile.ReadJson(path, "a file of settings", problems));
        Assert.Equal(path + expected, Assert.Single(problems.InOrder()).ToString());
    }

    [Fact]
    public void A_table_may_begin_with_the_mark_of_its_encoding()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "tracks.csv");
        File.WriteAllBytes(path, [.. "\uFEFFtime,track_id,x,y,z,vx,vy,vz\r\n0,a,1,2,3,4,5,6\r\n"u8]);
        var problems = new Problems();
        Assert.Equal(1, PictureTable.Read(path, "track_id", problems).Ids);
        Assert.True(problems.None);
    }
}
