using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Flight.Signatures;
using Xunit;

namespace Parapet.Tests.Unit.Catalogue;

/// <summary>Decoys as their files give them.</summary>
public sealed class DecoyEntryTests
{
    private const string Missile = "threats/decoy-missile.yaml";

    [Fact]
    public void What_a_repeater_adds_stands_on_top_of_the_bodys_echo()
    {
        var target = ((ThreatEntry)ShippedCatalogue.Value.Find("decoy-missile")!).In(FigureDraw.Nominal);
        Assert.True(target.IsDecoy);
        Assert.Equal(0.02 + 0.1, target.Signature.CrossSection(RadarBand.X).SquareMetres, 1e-12);
        Assert.Equal(0.3, target.Signature.CrossSection(RadarBand.Vhf).SquareMetres, 1e-12);

        // From the side ten times the body's, and the repeater still; from behind the body alone.
        Assert.Equal(0.2 + 0.1, target.Signature.CrossSection(RadarBand.X, 90.Degrees).SquareMetres, 1e-12);
        Assert.Equal(0.2, target.Signature.CrossSection(RadarBand.X, 180.Degrees).SquareMetres, 1e-12);
    }

    [Fact]
    public void What_does_harm_is_no_decoy() =>
        Assert.False(((ThreatEntry)ShippedCatalogue.Value.Find("cruise-missile")!).In(FigureDraw.Nominal).IsDecoy);

    [Theory]
    [InlineData("class: cruise-missile", "class: civil-aircraft", "decoy: 'decoy' of civil-aircraft; none but of a threat on wings, which strikes nothing: without 'homing'")]
    [InlineData("bands: [UHF, L, S, C, X]", "bands: [UHF, L, S, C, X, L]", "decoy.augmentation: band L named 2 times; every band once at most")]
    [InlineData("crossSection: { value: 0.1 m2, within: [0.02 m2, 1 m2]", "crossSection: { value: 0.1 m, within: [0.02 m2, 1 m2]", "decoy.augmentation[0].crossSection.value: '0.1 m'; an area with its unit (m2, km2)")]
    public void A_bad_decoy_is_named(string old, string damage, string expected)
    {
        using var copy = new CatalogueCopy();
        copy.Replace(Missile, old, damage);
        Assert.Contains(copy.Problems(), problem => problem.ToString().Contains(expected, StringComparison.Ordinal));
    }
}
