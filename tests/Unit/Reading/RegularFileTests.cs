using System.Diagnostics;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Assignment;
using Parapet.Questions.Tracking;
using Parapet.Studies.Definition;
using Xunit;

namespace Parapet.Tests.Unit.Reading;

/// <summary>Nothing that is not a file with something in it is ever opened: a pipe would be waited for, a device read for ever.</summary>
public sealed class RegularFileTests
{
    public static bool HasPipes => !OperatingSystem.IsWindows();

    [Fact(Skip = "this system has no pipes in its folders", SkipUnless = nameof(HasPipes))]
    public void Pipes_devices_and_links_to_them_are_refused_by_every_reader()
    {
        using var folder = new TemporaryFolder();
        var pipe = Path.Combine(folder.Path, "pipe");
        using (var make = Process.Start("mkfifo", [pipe]))
        {
            make.WaitForExit();
        }

        var link = Path.Combine(folder.Path, "link");
        File.CreateSymbolicLink(link, pipe);
        foreach (var path in new[] { pipe, link, "/dev/zero", "/dev/null" })
        {
            Refuses(path, problems => YamlDocument.Read(path, path, problems));
            Refuses(path, problems => StudyReader.Read(path, problems));
            Refuses(path, problems => AssignmentFile.Read(path, problems));
            Refuses(path, problems => SettingsFile.Read(path, Case(folder.Path), problems));
            Refuses(path, problems => RegularFile.Open(path, path, "a journal", problems));
        }
    }

    [Fact]
    public void A_file_that_is_empty_or_too_long_is_refused_unopened_and_one_behind_a_link_is_read()
    {
        using var folder = new TemporaryFolder();
        var problems = new Problems();
        var file = folder.Write("file", "abc"u8.ToArray());
        Assert.Null(RegularFile.Read(folder.Write("empty", []), "empty", 10, "text", problems));
        Assert.Null(RegularFile.Read(file, "file", 2, "text", problems));
        Assert.Null(RegularFile.Read(folder.Path, "folder", 2, "text", problems));
        Assert.Null(RegularFile.Read("a\0b", "odd", 2, "text", problems));
        Assert.Equal(
            ["empty: 0 bytes: an empty file, a pipe or a device; text", "file: 3 bytes; at most 2 bytes"],
            problems.InOrder().Select(problem => problem.ToString()).Take(2));
        Assert.Equal(4, problems.Count);
        if (HasPipes)
        {
            var link = Path.Combine(folder.Path, "link");
            File.CreateSymbolicLink(link, file);
            Assert.Equal("abc"u8.ToArray(), RegularFile.Read(link, link, 3, "text", problems));
        }
    }

    private static void Refuses(string path, Func<Problems, object?> read)
    {
        var problems = new Problems();
        var reading = Task.Run(() => read(problems));
        Assert.True(reading.Wait(TimeSpan.FromMinutes(1)), $"{path} is waited for");
        Assert.Null(reading.Result);
        Assert.Contains("0 bytes: an empty file, a pipe or a device", Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);
    }

    private static CaseFolder Case(string folder)
    {
        Parapet.TrackingCases.CaseFiles.Write(Parapet.TrackingCases.Families.ByName["a_crossing"](78) with { Duration = 12 }, folder);
        return CaseFolder.Read(folder, usesRangeRate: false, new())!;
    }
}
