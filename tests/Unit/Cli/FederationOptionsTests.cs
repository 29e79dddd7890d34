using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Interop.Hla;
using Xunit;

namespace Parapet.Tests.Unit.Cli;

public sealed class FederationOptionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Problems _problems = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Modules_are_read_and_a_name_is_not_needed()
    {
        var file = Path.Combine(_folder.Path, "base.xml");
        File.WriteAllText(file, "<objectModel/>");
        var (at, federation) = Of("--hla", ":15164", "--fom", file)!.Value;

        Assert.True(_problems.None);
        Assert.Equal(("127.0.0.1:15164", "parapet"), (at.ToString(), federation.Name));
        var module = Assert.Single(federation.Modules);
        Assert.Equal(("base.xml", "<objectModel/>"), (module.Name, System.Text.Encoding.UTF8.GetString(module.Content.AsSpan())));
        Assert.Equal("two words", Of("--hla", ":15164", "--federation", "two words")!.Value.Federation.Name);
    }

    [Fact]
    public void Whatever_is_wrong_is_told_at_once()
    {
        Of("--hla", "nowhere", "--federation", "a\nb", "--fom", Path.Combine(_folder.Path, "none.xml"));
        Assert.Equal(["--federation", "--hla", Path.Combine(_folder.Path, "none.xml")], _problems.InOrder().Select(problem => problem.File));
    }

    [Fact]
    public void A_federation_without_a_place_is_told()
    {
        Assert.Null(Of("--federation", "exercise", "--fom", "base.xml"));
        Assert.Equal(["--federation", "--fom"], _problems.InOrder().Select(problem => problem.File));
        Assert.Null(Of());
    }

    private (System.Net.IPEndPoint At, HlaFederation Federation)? Of(params string[] words)
    {
        var options = new FederationOptions();
        var command = new Command("play");
        options.AddTo(command);
        return options.Of(command.Parse(words), _problems);
    }
}
