using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Xunit;

namespace Parapet.Tests.Unit.Cli;

/// <summary>Places on a network as users write them.</summary>
public sealed class EndpointArgumentTests
{
    [Theory]
    [InlineData("127.0.0.1:3000", "127.0.0.1:3000")]
    [InlineData(":3000", "127.0.0.1:3000")]
    [InlineData("localhost:1", "127.0.0.1:1")]
    [InlineData("[::1]:65535", "[::1]:65535")]
    [InlineData("239.2.3.1:6969", "239.2.3.1:6969")]
    public void Addresses_are_taken_as_they_stand(string text, string endpoint)
    {
        var problems = new Problems();
        Assert.Equal(endpoint, EndpointArgument.Read("--dis", text, problems)!.ToString());
        Assert.True(problems.None);
    }

    [Fact]
    public void The_name_of_a_host_is_looked_up()
    {
        var problems = new Problems();
        var own = System.Net.Dns.GetHostName();
        Assert.SkipWhen(Known(own) is null, "this machine does not know its own name");
        Assert.Equal(3000, EndpointArgument.Read("--dis", $"{own}:3000", problems)!.Port);
        Assert.True(problems.None);
    }

    [Theory]
    [InlineData("no-such-host.invalid:3000", "no host of that name")]
    [InlineData("::1:3000", "as 127.0.0.1:3000")]
    [InlineData("1.2:3000", "as 127.0.0.1:3000")]
    [InlineData("1.2.3.400:3000", "as 127.0.0.1:3000")]
    [InlineData("a b:3000", "as 127.0.0.1:3000")]
    [InlineData("127.0.0.1", "as 127.0.0.1:3000")]
    [InlineData("127.0.0.1:0", "as 127.0.0.1:3000")]
    [InlineData("127.0.0.1:65536", "as 127.0.0.1:3000")]
    [InlineData("tak-server:", "as 127.0.0.1:3000")]
    public void Whatever_is_none_is_refused_with_what_is_allowed(string text, string said)
    {
        var problems = new Problems();
        Assert.Null(EndpointArgument.Read("--dis", text, problems));
        var told = Assert.Single(problems.InOrder()).ToString();
        Assert.Contains(said, told, StringComparison.Ordinal);
        Assert.Equal(said.StartsWith("no host", StringComparison.Ordinal), told.Contains("no host of that name", StringComparison.Ordinal));
    }

    private static System.Net.IPAddress? Known(string host)
    {
        try
        {
            return System.Net.Dns.GetHostAddresses(host).FirstOrDefault();
        }
        catch (System.Net.Sockets.SocketException)
        {
            return null;
        }
    }
}
