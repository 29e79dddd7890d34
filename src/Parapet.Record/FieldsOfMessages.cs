using Parapet.Messages;

namespace Parapet.Record;

/// <summary>Takes identities, times, quantities and whole messages through fields, each in its own unit.</summary>
internal static class FieldsOfMessages
{
    private static readonly TrackReport Unread = new()
    {
        Number = default,
        Time = default,
        Position = default,
        Velocity = default,
        Covariance = default,
        Status = default,
        Motion = default,
        FirstPlot = default,
        LastPlot = default,
        Iff = default,
    };

    public static Instant Moment<TFields>(this TFields fields, string name, Instant value)
        where TFields : IFields => new(fields.Whole(name, "ns", value.Nanoseconds));

    public static Duration Span<TFields>(this TFields fields, string name, Duration value)
        where TFields : IFields => new(fields.Whole(name, "ns", value.Nanoseconds));

    public static int Number<TFields>(this TFields fields, string name, int value)
        where TFields : IFields => (int)fields.Whole(name, "", value);

    public static bool Flag<TFields>(this TFields fields, string name, bool value)
        where TFields : IFields => fields.Whole(name, "no|yes", value ? 1 : 0) != 0;

    public static TEnum Choice<TFields, TEnum>(this TFields fields, string name, TEnum value)
        where TFields : IFields
        where TEnum : struct, Enum => Words<TEnum>.Of(fields.Whole(name, Words<TEnum>.Unit, Words<TEnum>.NumberOf(value)));

    public static TruthNumber Truth<TFields>(this TFields fields, string name, TruthNumber value)
        where TFields : IFields => new(fields.Number(name, value.Value));

    public static SensorId Sensor<TFields>(this TFields fields, string name, SensorId value)
        where TFields : IFields => new(fields.Number(name, value.Value));

    public static NodeId Node<TFields>(this TFields fields, string name, NodeId value)
        where TFields : IFields => new(fields.Number(name, value.Value));

    public static FireUnitId Unit<TFields>(this TFields fields, string name, FireUnitId value)
        where TFields : IFields => new(fields.Number(name, value.Value));

    public static EngagementId Engagement<TFields>(this TFields fields, string name, EngagementId value)
        where TFields : IFields => new(fields.Number(name, value.Value));

    /// <param name="name">Of the field with its kind; that with its index is called so with "Index" behind.</param>
    public static DefencePart Part<TFields>(this TFields fields, string name, DefencePart value)
        where TFields : IFields => new(fields.Choice(name, value.Kind), fields.Number($"{name}Index", value.Index));

    public static TrackNumber Track<TFields>(this TFields fields, TrackNumber value)
        where TFields : IFields => new(fields.Node("trackNode", value.Node), fields.Number("trackSerial", value.Serial));

    public static Length Distance<TFields>(this TFields fields, string name, Length value)
        where TFields : IFields => Length.FromMetres(fields.Real(name, "m", value.Metres));

    public static Position<Ecef> Place<TFields>(this TFields fields, Position<Ecef> value)
        where TFields : IFields => new(fields.Real("x", "m", value.X), fields.Real("y", "m", value.Y), fields.Real("z", "m", value.Z));

    public static Velocity<Ecef> Motion<TFields>(this TFields fields, Velocity<Ecef> value)
        where TFields : IFields => new(fields.Real("vx", "m/s", value.X), fields.Real("vy", "m/s", value.Y), fields.Real("vz", "m/s", value.Z));

    public static Geodetic Ground<TFields>(this TFields fields, Geodetic value)
        where TFields : IFields => new(
            Angle.FromRadians(fields.Real("latitude", "rad", value.Latitude.Radians)),
            Angle.FromRadians(fields.Real("longitude", "rad", value.Longitude.Radians)),
            fields.Distance("height", value.Height));

    public static Plot Plot<TFields>(this TFields fields, in Plot value)
        where TFields : IFields => new(
            fields.Sensor("sensor", value.Sensor),
            fields.Moment("measured", value.Time),
            fields.Distance("range", value.Range),
            Azimuth.FromRadians(fields.Real("azimuth", "rad", value.Azimuth.Radians)),
            Angle.FromRadians(fields.Real("elevation", "rad", value.Elevation.Radians)),
            Decibels.FromDecibels(fields.Real("signalToNoise", "dB", value.SignalToNoise.Value)))
        {
            // A radar without range-rate measures none: no number stands for that.
            RangeRate = RateOf(fields.Real("rangeRate", "m/s", value.RangeRate?.MetresPerSecond ?? double.NaN)),
        };

    public static InterrogationReply Reply<TFields>(this TFields fields, in InterrogationReply value)
        where TFields : IFields => new(
            fields.Sensor("sensor", value.Sensor),
            fields.Moment("measured", value.Time),
            fields.Place(value.MeasuredPosition),
            fields.Choice("mode", value.Mode));

    /// <param name="value">Null in an entry that is being read.</param>
    public static TrackReport Report<TFields>(this TFields fields, TrackReport? value)
        where TFields : IFields
    {
        var told = value ?? Unread;
        return new()
        {
            Number = fields.Track(told.Number),
            Time = fields.Moment("stateTime", told.Time),
            Position = fields.Place(told.Position),
            Velocity = fields.Motion(told.Velocity),
            Covariance = fields.Covariance(told.Covariance),
            Status = fields.Choice("status", told.Status),
            Motion = fields.Choice("motion", told.Motion),
            FirstPlot = fields.Moment("firstPlot", told.FirstPlot),
            LastPlot = fields.Moment("lastPlot", told.LastPlot),
            Iff = new(
                fields.Number("challenges", told.Iff.Challenges),
                fields.Number("encryptedReplies", told.Iff.EncryptedReplies),
                fields.Number("civilReplies", told.Iff.CivilReplies)),
            // Nodes count from zero.
            Leader = fields.Number("leader", told.Leader?.Value ?? -1) is var leader and >= 0 ? new NodeId(leader) : null,
        };
    }

    public static EngagementStatus Status<TFields>(this TFields fields, in EngagementStatus value)
        where TFields : IFields => new(
            fields.Node("sender", value.Sender),
            fields.Track(value.Track),
            fields.Engagement("engagement", value.Engagement),
            fields.Choice("phase", value.Phase),
            fields.Moment("told", value.Time),
            fields.Moment("expectedEnd", value.ExpectedEnd));

    public static Identification Identification<TFields>(this TFields fields, in Identification value)
        where TFields : IFields => new(
            fields.Track(value.Track),
            fields.Moment("told", value.Time),
            fields.Choice("identity", value.Identity),
            fields.Choice("category", value.Category),
            fields.Choice("basis", value.Basis));

    public static LaunchAlert Alert<TFields>(this TFields fields, in LaunchAlert value)
        where TFields : IFields => new(
            fields.Moment("issued", value.Issued),
            fields.Moment("estimatedLaunch", value.EstimatedLaunch),
            fields.Ground(value.EstimatedPoint),
            fields.Distance("pointSigma", value.PointSigma));

    public static EngagementOrder Order<TFields>(this TFields fields, in EngagementOrder value)
        where TFields : IFields => new(
            fields.Engagement("engagement", value.Engagement),
            fields.Unit("unit", value.FireUnit),
            fields.Number("interceptorType", value.InterceptorType),
            fields.Number("rounds", value.Rounds),
            fields.Moment("launchAt", value.LaunchAt),
            fields.Report(value.Target),
            new(
                fields.Real("interceptX", "m", value.PredictedIntercept.X),
                fields.Real("interceptY", "m", value.PredictedIntercept.Y),
                fields.Real("interceptZ", "m", value.PredictedIntercept.Z)),
            fields.Moment("interceptTime", value.PredictedInterceptTime));

    public static ShotNotTaken Refusal<TFields>(this TFields fields, in ShotNotTaken value)
        where TFields : IFields => new(
            fields.Node("post", value.Commander),
            fields.Unit("unit", value.FireUnit),
            fields.Track(value.Track),
            fields.Choice("constraint", value.Constraint),
            fields.Moment("decided", value.Time));

    public static KillReport Report<TFields>(this TFields fields, in KillReport value)
        where TFields : IFields => new(
            fields.Engagement("engagement", value.Engagement),
            fields.Unit("unit", value.FireUnit),
            fields.Track(value.Track),
            fields.Flag("declaredKilled", value.DeclaredKilled),
            fields.Moment("reported", value.Time));

    private static Speed? RateOf(double metresPerSecond) => double.IsNaN(metresPerSecond) ? null : Speed.FromMetresPerSecond(metresPerSecond);

    private static StateCovariance Covariance<TFields>(this TFields fields, in StateCovariance value)
        where TFields : IFields
    {
        StateCovariance covariance = default;
        for (var i = 0; i < CovarianceFields.Names.Length; i++)
        {
            covariance[i] = fields.Coarse(CovarianceFields.Names[i], CovarianceFields.Units[i], value[i]);
        }

        return covariance;
    }
}
