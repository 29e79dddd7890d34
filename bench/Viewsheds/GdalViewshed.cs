using System.Runtime.InteropServices;
using Parapet.Earth.Terrain.Viewsheds;

namespace Parapet.Bench.Viewsheds;

/// <summary>GDAL's own viewshed in this process, from a raster in memory to a raster in memory, so that no file is timed.</summary>
internal sealed class GdalViewshed : IDisposable
{
    private const string Library = "libgdal.so.32";
    private const int Float32 = 6;
    private const int Write = 1;
    private const int Read = 0;
    private const int EdgeMode = 2;
    private const int FromGround = 3;

    // The same bulge as ours: GDAL takes this share of d^2 / 2 a with the equatorial radius, ours is d^2 / 2 (4/3 R).
    private const double Curvature = 0.75 * 6_378_137.0 / 6_371_000.0;

    private const string Plane = """
        PROJCS["plane around the site",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],
        PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Azimuthal_Equidistant"],
        PARAMETER["latitude_of_center",40],PARAMETER["longitude_of_center",20],PARAMETER["false_easting",0],
        PARAMETER["false_northing",0],UNIT["metre",1]]
        """;

    private readonly SiteRelief _relief;
    private readonly nint _source;
    private nint _result;

    public GdalViewshed(SiteRelief relief)
    {
        _relief = relief;
        Native.GDALAllRegister();
        _source = Native.GDALCreate(Native.GDALGetDriverByName("MEM"), "", relief.Side, relief.Side, 1, Float32, 0);
        var corner = -(relief.RadiusPosts + 0.5) * relief.PostSpacing.Metres;
        Native.GDALSetGeoTransform(_source, [corner, relief.PostSpacing.Metres, 0, -corner, 0, -relief.PostSpacing.Metres]);
        Native.GDALSetProjection(_source, Plane);
        var heights = relief.HeightsMetres.ToArray();
        Native.GDALRasterIO(Native.GDALGetRasterBand(_source, 1), Write, 0, 0, relief.Side, relief.Side, heights, relief.Side, relief.Side, Float32, 0, 0);
    }

    public static bool IsInstalled => NativeLibrary.TryLoad(Library, out _);

    public void Compute(double mastMetres)
    {
        Release();
        _result = Native.GDALViewshedGenerate(
            Native.GDALGetRasterBand(_source, 1), "MEM", "", 0, 0, 0, mastMetres, 0, 255, 0, -1, -1, Curvature, EdgeMode,
            _relief.Radius.Metres, 0, 0, FromGround, 0);
    }

    public float[] AboveGroundMetres()
    {
        var result = new float[_relief.Side * _relief.Side];
        var band = Native.GDALGetRasterBand(_result, 1);
        var (width, height) = (Native.GDALGetRasterXSize(_result), Native.GDALGetRasterYSize(_result));
        if (width != _relief.Side || height != _relief.Side)
        {
            throw new InvalidOperationException($"GDAL cut the raster to {width} x {height}");
        }

        Native.GDALRasterIO(band, Read, 0, 0, width, height, result, width, height, Float32, 0, 0);
        return result;
    }

    public void Dispose()
    {
        Release();
        Native.GDALClose(_source);
    }

    private void Release()
    {
        if (_result != 0)
        {
            Native.GDALClose(_result);
            _result = 0;
        }
    }

    private static class Native
    {
        [DllImport(Library)]
        public static extern void GDALAllRegister();

        [DllImport(Library)]
        public static extern nint GDALGetDriverByName(string name);

        [DllImport(Library)]
        public static extern nint GDALCreate(nint driver, string name, int width, int height, int bands, int type, nint options);

        [DllImport(Library)]
        public static extern void GDALClose(nint dataset);

        [DllImport(Library)]
        public static extern int GDALSetGeoTransform(nint dataset, double[] transform);

        [DllImport(Library)]
        public static extern int GDALSetProjection(nint dataset, string text);

        [DllImport(Library)]
        public static extern nint GDALGetRasterBand(nint dataset, int band);

        [DllImport(Library)]
        public static extern int GDALGetRasterXSize(nint dataset);

        [DllImport(Library)]
        public static extern int GDALGetRasterYSize(nint dataset);

        [DllImport(Library)]
        public static extern int GDALRasterIO(
            nint band, int direction, int x, int y, int width, int height, [In, Out] float[] buffer, int bufferWidth, int bufferHeight, int type, int pixelSpace, int lineSpace);

        [DllImport(Library)]
        public static extern nint GDALViewshedGenerate(
            nint band, string driver, string name, nint creationOptions, double x, double y, double height, double targetHeight,
            double visible, double invisible, double outOfRange, double noData, double curvature, int mode, double maximumDistance,
            nint progress, nint progressArgument, int heightMode, nint options);
    }
}
