using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Foundation;

/// <summary>Two purposes of one number would draw the same stream: what one thing meets would then be bound to what another does.</summary>
public sealed class PurposeTests
{
    [Fact]
    public void Every_purpose_has_a_number_of_its_own() =>
        Assert.Empty(Enum.GetNames<Purpose>().GroupBy(name => (int)Enum.Parse<Purpose>(name)).Where(group => group.Count() > 1).Select(group => string.Join(" and ", group)));
}
