namespace Parapet.Foundation.Quantities;

/// <summary>Literals that read as the field writes them: <c>40.Kilometres</c>, <c>250.MetresPerSecond</c>.</summary>
public static class UnitExtensions
{
    extension(double value)
    {
        public Length Metres => Length.FromMetres(value);

        public Length Kilometres => Length.FromKilometres(value);

        public Speed MetresPerSecond => Speed.FromMetresPerSecond(value);

        public Speed KilometresPerSecond => Speed.FromKilometresPerSecond(value);

        public Angle Degrees => Angle.FromDegrees(value);

        public Angle Radians => Angle.FromRadians(value);

        public Area SquareMetres => Area.FromSquareMetres(value);

        public Decibels Decibels => Decibels.FromDecibels(value);

        public Mass Kilograms => Mass.FromKilograms(value);
    }

    extension(int value)
    {
        public Length Metres => Length.FromMetres(value);

        public Length Kilometres => Length.FromKilometres(value);

        public Speed MetresPerSecond => Speed.FromMetresPerSecond(value);

        public Speed KilometresPerSecond => Speed.FromKilometresPerSecond(value);

        public Angle Degrees => Angle.FromDegrees(value);

        public Angle Radians => Angle.FromRadians(value);

        public Area SquareMetres => Area.FromSquareMetres(value);

        public Decibels Decibels => Decibels.FromDecibels(value);

        public Mass Kilograms => Mass.FromKilograms(value);
    }
}
