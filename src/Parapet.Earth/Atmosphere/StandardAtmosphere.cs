namespace Parapet.Earth.Atmosphere;

/// <summary>
/// The U.S. Standard Atmosphere from -5 km to 86 km of geometric height [USSA1976, eq. 18, 23, 33, 42, 50]. Above
/// 86 km, where the standard turns to diffusion of single gases, this departs from it: the air stays at the
/// temperature of 86 km and its density falls off exponentially.
/// </summary>
public static class StandardAtmosphere
{
    /// <summary>Where the exponential tail begins, in metres of geometric height.</summary>
    public const double TopMetres = 86_000;

    internal const double EarthRadiusMetres = 6_356_766;

    private const double StandardGravity = 9.80665;
    private const double SpecificHeatRatio = 1.4;

    // R*/M0 with the standard's own gas constant, 8314.32 J/(kmol K), which is not today's.
    private const double GasConstant = 8314.32 / 28.9644;

    private static readonly Layer[] Layers = Stack(
        (0, -6.5e-3), (11_000, 0), (20_000, 1e-3), (32_000, 2.8e-3), (47_000, 0), (51_000, -2.8e-3), (71_000, -2e-3));

    private static readonly (double Kelvin, double Pascals) Top = InLayers(GeopotentialMetres(TopMetres));

    private static readonly double TopScaleHeightMetres = GasConstant * Top.Kelvin / GravityAt(TopMetres);

    /// <summary>The e-folding height of the air above 86 km.</summary>
    public static Length TailScaleHeight => Length.FromMetres(TopScaleHeightMetres);

    /// <summary>The air at a geometric height above mean sea level, from -5 km upwards.</summary>
    public static AirState At(Length height)
    {
        if (height.Metres <= TopMetres)
        {
            var (kelvin, pascals) = InLayers(GeopotentialMetres(height.Metres));
            return State(kelvin, pascals);
        }

        return State(Top.Kelvin, Top.Pascals * Math.Exp((TopMetres - height.Metres) / TopScaleHeightMetres));
    }

    /// <summary>The height whose potential under constant gravity is that of a geometric height [USSA1976, eq. 18].</summary>
    internal static double GeopotentialMetres(double geometricMetres) =>
        EarthRadiusMetres * geometricMetres / (EarthRadiusMetres + geometricMetres);

    internal static AirState AtGeopotential(double geopotentialMetres)
    {
        var (kelvin, pascals) = InLayers(geopotentialMetres);
        return State(kelvin, pascals);
    }

    private static AirState State(double kelvin, double pascals) => new(
        Temperature.FromKelvin(kelvin),
        Pressure.FromPascals(pascals),
        Density.FromKilogramsPerCubicMetre(pascals / (GasConstant * kelvin)),
        Speed.FromMetresPerSecond(Math.Sqrt(SpecificHeatRatio * GasConstant * kelvin)));

    private static double GravityAt(double geometricMetres)
    {
        var ratio = EarthRadiusMetres / (EarthRadiusMetres + geometricMetres);
        return StandardGravity * ratio * ratio;
    }

    private static (double Kelvin, double Pascals) InLayers(double geopotentialMetres)
    {
        var index = Layers.Length - 1;
        while (index > 0 && geopotentialMetres < Layers[index].BaseMetres)
        {
            index--;
        }

        return Layers[index].At(geopotentialMetres);
    }

    private static Layer[] Stack(params (double BaseMetres, double Lapse)[] layers)
    {
        var stack = new Layer[layers.Length];
        stack[0] = new(layers[0].BaseMetres, 288.15, 101_325, layers[0].Lapse);
        for (var i = 1; i < layers.Length; i++)
        {
            var (kelvin, pascals) = stack[i - 1].At(layers[i].BaseMetres);
            stack[i] = new(layers[i].BaseMetres, kelvin, pascals, layers[i].Lapse);
        }

        return stack;
    }

    /// <summary>A layer of linear temperature over geopotential height; lapse in K/m, rising upwards.</summary>
    private readonly record struct Layer(double BaseMetres, double BaseKelvin, double BasePascals, double Lapse)
    {
        public (double Kelvin, double Pascals) At(double geopotentialMetres)
        {
            var rise = geopotentialMetres - BaseMetres;
            var kelvin = BaseKelvin + Lapse * rise;
            var ratio = Lapse == 0
                ? Math.Exp(-StandardGravity * rise / (GasConstant * BaseKelvin))
                : Math.Pow(BaseKelvin / kelvin, StandardGravity / (GasConstant * Lapse));
            return (kelvin, BasePascals * ratio);
        }
    }
}
