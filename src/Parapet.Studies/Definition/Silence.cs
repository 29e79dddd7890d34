using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Emission control: a radar that does not radiate until a stated time.</summary>
public sealed record Silence
{
    [Description("the radar: a national radar's name, a radar's catalogue id as in 'an-mpq-65', or one site's as in 'an-mpq-65 at Ankara'")]
    public required string Radar { get; init; }

    [Description("when it begins to radiate, from the start of the run")]
    [Allowed("(0 s, 24 h]")]
    public required Duration Until { get; init; }
}
