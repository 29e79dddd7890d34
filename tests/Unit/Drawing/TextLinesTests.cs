using Parapet.Drawing.Labels;
using Xunit;

namespace Parapet.Tests.Unit.Drawing;

public sealed class TextLinesTests
{
    [Theory]
    [InlineData("S-400 isolated", "S-400 isolated")]
    [InlineData("S-400 isolated with a national interrogator", "S-400 isolated with a|national interrogator")]
    [InlineData("one two three four five six seven eight nine ten", "one two three four five|six seven eight nine ten")]
    [InlineData("averyveryverylongwordthatnothingbreaks here", "averyveryverylongwordthatnothingbreaks|here")]
    [InlineData("", "")]
    public void Lines_break_between_words_and_are_about_alike(string text, string lines) => Assert.Equal(lines, string.Join('|', TextLines.Of(text, 24)));
}
