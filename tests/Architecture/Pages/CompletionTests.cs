using System.Text.RegularExpressions;
using Xunit;

namespace Parapet.Tests.Architecture.Pages;

/// <summary>The shell's function as its page shows it completes commands, options and their values, whether the program is called by its name or by a path.</summary>
public sealed partial class CompletionTests
{
    private static readonly string Program = Path.Combine(Repository.Root, "src/Parapet.Cli/bin/Release/net10.0/parapet.dll");

    [Theory]
    [InlineData("parapet cat", "catalogue")]
    [InlineData("parapet cluster sub", "submit")]
    [InlineData("./parapet run anatolia --replic", "--replications")]
    [InlineData("parapet run --figures scep", "sceptical")]
    public void Bash_completes_a_word(string line, string expected)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/bin/bash"), "bash is not here");
        var shown = Bash().Match(Repository.Text("docs/how-to/complete-in-the-shell.md")).Groups["text"].Value;
        var (code, output, errors) = OtherProgram.Run(Repository.Root, new Dictionary<string, string?>(), "/bin/bash", "-c", $$"""
            parapet() (exec dotnet "{{Program}}" "$@")
            {{shown}}
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}} COMP_WORDS=({{line}}) COMP_CWORD={{line.Count(letter => letter == ' ')}}
            _parapet
            printf '%s\n' "${COMPREPLY[@]}"
            """);
        Assert.Equal((0, expected + "\n", ""), (code, output, errors));
    }

    [GeneratedRegex(@"```bash\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Bash();
}
