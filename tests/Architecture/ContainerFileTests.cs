using System.Text.RegularExpressions;
using Xunit;

namespace Parapet.Tests.Architecture;

/// <summary>The container's file by its words, since a test can fetch no image: it copies what there is and all that the program is made of, and gives it to a user without rights.</summary>
public sealed partial class ContainerFileTests
{
    private static readonly string[] Steps = Repository.Text("Containerfile").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] Copied =
        [.. from step in Steps
            where step.StartsWith("COPY ", StringComparison.Ordinal) && !step.Contains("--from", StringComparison.Ordinal)
            from word in step.Split(' ')[1..^1]
            select word.TrimEnd('/')];

    [Fact]
    public void What_is_copied_is_there() => Violations.AssertNone(Copied.Where(word => !Path.Exists(Path.Combine(Repository.Root, word))));

    [Fact]
    public void All_that_the_program_is_made_of_is_copied()
    {
        var named =
            from project in Repository.Projects
            from Match outside in Outside().Matches(Repository.Text($"src/{project.Name}/{project.Name}.csproj"))
            select outside.Groups["folder"].Value;
        string[] always = ["src", "global.json", "Directory.Build.props", "Directory.Packages.props", "BannedSymbols.txt", ".editorconfig"];
        Violations.AssertNone(named.Concat(always).Distinct().Except(Copied));
    }

    [Fact]
    public void The_program_runs_as_nobody_in_particular_with_a_volume_for_its_results()
    {
        var user = Steps.Last(step => step.StartsWith("USER ", StringComparison.Ordinal));
        Assert.Matches("^USER [1-9][0-9]*:[1-9][0-9]*$", user);
        Assert.Contains($"int Group = {user.Split(':')[1]};", Repository.Text("src/Parapet.Questions/Clusters/KubernetesManifest.cs"), StringComparison.Ordinal);
        Assert.Contains("VOLUME /results", Steps);
        Assert.Contains("WORKDIR /results", Steps);
        Assert.Contains("ENTRYPOINT [\"parapet\"]", Steps);
        Assert.True(Array.IndexOf(Steps, user) < Array.IndexOf(Steps, "ENTRYPOINT [\"parapet\"]"));
    }

    [Fact]
    public void No_build_of_this_machine_goes_into_the_image() =>
        Assert.Empty(new[] { "**/bin", "**/obj", ".git" }.Except(Repository.Text(".dockerignore").Split('\n')));

    [GeneratedRegex(@"=""(?:[^""]*;)?\.\./\.\./(?<folder>[A-Za-z.]+)")]
    private static partial Regex Outside();
}
