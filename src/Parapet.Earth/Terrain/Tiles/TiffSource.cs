using BitMiracle.LibTiff.Classic;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>Feeds the TIFF library from a stream that can seek, and keeps what the library complains of for the one file it concerns.</summary>
internal sealed class TiffSource(Stream stream) : TiffStream
{
    private readonly List<string> _complaints = [];

    static TiffSource() => Tiff.SetErrorHandler(new Complaints());

    /// <summary>The library's last complaint about this file, if it made one.</summary>
    public string? LastComplaint => _complaints.Count == 0 ? null : _complaints[^1];

    /// <summary>Opens the first directory; null where the bytes are no TIFF.</summary>
    public Tiff? Open(string name) => Tiff.ClientOpen(name, "r", this, this);

    public override int Read(object clientData, byte[] buffer, int offset, int count) => stream.Read(buffer, offset, count);

    public override void Write(object clientData, byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(object clientData, long offset, SeekOrigin origin) => stream.Seek(offset, origin);

    public override void Close(object clientData)
    {
        // The stream belongs to whoever opened it.
    }

    public override long Size(object clientData) => stream.Length;

    /// <summary>The library knows one handler for the whole process; the source in its client data tells the files apart.</summary>
    private sealed class Complaints : TiffErrorHandler
    {
        public override void ErrorHandler(Tiff tif, string method, string format, params object[] args)
        {
            // The extended form below is called as well.
        }

        public override void ErrorHandlerExt(Tiff tif, object clientData, string method, string format, params object[] args) =>
            (clientData as TiffSource)?._complaints.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args));

        public override void WarningHandler(Tiff tif, string method, string format, params object[] args)
        {
            // Unknown tags are the rule in GeoTIFF.
        }

        public override void WarningHandlerExt(Tiff tif, object clientData, string method, string format, params object[] args)
        {
            // As above.
        }
    }
}
