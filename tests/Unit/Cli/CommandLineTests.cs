using Parapet.Cli;
using Xunit;

namespace Parapet.Tests.Unit.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("run --replications many", "--replications: found 'many'; a whole number")]
    [InlineData("run --replications 1", "--replications: 1; 2 or more is allowed")]
    [InlineData("run --seed -1", "--seed: found '-1'; a whole number from 0 on")]
    [InlineData("run --threads 0", "--threads: 0; 1 or more is allowed")]
    public void ANumberThatIsNoneIsToldApartFromOneThatIsNotAllowed(string line, string expected) =>
        Assert.Equal([expected], CommandLine.Problems(CommandLine.Root().Parse(line)));
}
