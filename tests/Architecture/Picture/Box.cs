namespace Parapet.Tests.Architecture.Picture;

/// <summary>A place in the picture, from its upper left corner.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double Middle => Y + Height / 2;

    public double Centre => X + Width / 2;
}
