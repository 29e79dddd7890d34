using Parapet.Tests.Architecture.Picture;
using Xunit;

namespace Parapet.Tests.Architecture;

/// <summary>The picture of the architecture is of the stages and rooms of today.</summary>
public sealed class ArchitectureDrawingTests
{
    /// <summary>Set by eng/draw-architecture: the picture is written, not compared.</summary>
    private const string Writes = "PARAPET_DRAW_ARCHITECTURE";

    [Fact]
    public void The_picture_is_of_today()
    {
        var drawn = ArchitectureDrawing.Draw();
        if (Environment.GetEnvironmentVariable(Writes) is not null)
        {
            File.WriteAllText(Path.Combine(Repository.Root, ArchitectureDrawing.File), drawn);
        }

        var kept = Repository.Text(ArchitectureDrawing.File).ReplaceLineEndings("\n");
        Assert.True(drawn == kept, $"{ArchitectureDrawing.File} is not of today's stages and rooms: run eng/draw-architecture");
    }

    [Theory]
    [InlineData("Parapet.Foundation", "sees no other room")]
    [InlineData("Parapet.Fusion", "sees Tracking")]
    [InlineData("Parapet.Judging", "sees Record, Statistics, Sensing")]
    [InlineData("Parapet.Web", "sees only Questions, Record, Drawing")]
    [InlineData("Parapet.Cli", "sees Questions, Web")]
    public void A_row_is_told_in_few_words(string room, string told) => Assert.Equal(told, Sight.Told(Sight.Find(room)));
}
