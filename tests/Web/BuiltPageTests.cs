using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace Parapet.Tests.Web;

/// <summary>The page that is committed is the one that web/ builds, and its sources are in order.</summary>
public sealed class BuiltPageTests
{
    private const string Digests = "sources.sha256.txt";

    private static readonly string s_built = Path.Combine(Root.Folder, "src", "Parapet.Web", "wwwroot");

    [Fact]
    public void The_page_was_built_from_these_sources()
    {
        string[] single = ["index.html", "package.json", "package-lock.json", "build.mjs", "tsconfig.json"];
        var files = single.Select(file => Path.Combine(Client.Folder, file)).Concat(Below("src")).Concat(Below("public"));
        var lines = files.Select(file => (Name: Path.GetRelativePath(Client.Folder, file).Replace('\\', '/'), Digest: Digest(file)))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => $"{file.Digest}  {file.Name}\n");
        Assert.Equal(File.ReadAllText(Path.Combine(s_built, Digests)), string.Concat(lines));
    }

    [Fact]
    public void Built_again_it_is_the_same_to_the_byte()
    {
        Client.Needs("vite");
        var folder = Directory.CreateTempSubdirectory("parapet-page-").FullName;
        try
        {
            Client.Run("build.mjs", folder);
            Assert.Equal(Contents(s_built), Contents(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("node_modules/typescript/bin/tsc", "--noEmit")]
    [InlineData("node_modules/eslint/bin/eslint.js", "src", "tests")]
    [InlineData("node_modules/vitest/vitest.mjs", "run")]
    public void Its_sources_pass_compiler_linter_and_tests(string program, params string[] arguments)
    {
        Client.Needs(program.Split('/')[1]);
        Client.Run(program, arguments);
    }

    private static IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(Path.Combine(Client.Folder, folder), "*", SearchOption.AllDirectories);

    private static string Digest(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    private static string Contents(string folder) => string.Concat(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => $"{Digest(file)} {Path.GetRelativePath(folder, file).Replace('\\', '/')}\n")
            .OrderBy(line => line[65..], StringComparer.Ordinal)
            .Aggregate(new StringBuilder(), (all, line) => all.Append(line)).ToString());
}
