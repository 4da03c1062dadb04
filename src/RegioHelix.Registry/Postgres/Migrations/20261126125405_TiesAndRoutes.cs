using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RegioHelix.Registry.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class TiesAndRoutes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_introduction_step_introduction_id_position",
                table: "introduction_step");

            migrationBuilder.AddColumn<int>(
                name: "route",
                table: "introduction_step",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "made_at",
                table: "introduction",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "organisation_id",
                table: "introduction",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "route",
                table: "introduction",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "route_until",
                table: "introduction",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.CreateTable(
                name: "tie_claim",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    called_name = table.Column<string>(type: "text", nullable: false),
                    mail_hash = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    strength = table.Column<int>(type: "integer", nullable: false),
                    last_contact = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    visibility = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tie_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_tie_claim_person_owner_id",
                        column: x => x.owner_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tie_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    secret = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tie_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_tie_link_person_owner_id",
                        column: x => x.owner_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tie_refusal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tie_refusal", x => x.id);
                    table.ForeignKey(
                        name: "fk_tie_refusal_person_other_id",
                        column: x => x.other_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_tie_refusal_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_introduction_step_introduction_id_route_position",
                table: "introduction_step",
                columns: new[] { "introduction_id", "route", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_introduction_organisation_id",
                table: "introduction",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_tie_claim_mail_hash",
                table: "tie_claim",
                column: "mail_hash");

            migrationBuilder.CreateIndex(
                name: "ix_tie_claim_owner_id_mail_hash",
                table: "tie_claim",
                columns: new[] { "owner_id", "mail_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tie_link_owner_id",
                table: "tie_link",
                column: "owner_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tie_link_secret",
                table: "tie_link",
                column: "secret",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tie_refusal_other_id",
                table: "tie_refusal",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_tie_refusal_person_id_other_id",
                table: "tie_refusal",
                columns: new[] { "person_id", "other_id" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_introduction_organisation_organisation_id",
                table: "introduction",
                column: "organisation_id",
                principalTable: "organisation",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_introduction_organisation_organisation_id",
                table: "introduction");

            migrationBuilder.DropTable(
                name: "tie_claim");

            migrationBuilder.DropTable(
                name: "tie_link");

            migrationBuilder.DropTable(
                name: "tie_refusal");

            migrationBuilder.DropIndex(
                name: "ix_introduction_step_introduction_id_route_position",
                table: "introduction_step");

            migrationBuilder.DropIndex(
                name: "ix_introduction_organisation_id",
                table: "introduction");

            migrationBuilder.DropColumn(
                name: "route",
                table: "introduction_step");

            migrationBuilder.DropColumn(
                name: "made_at",
                table: "introduction");

            migrationBuilder.DropColumn(
                name: "organisation_id",
                table: "introduction");

            migrationBuilder.DropColumn(
                name: "route",
                table: "introduction");

            migrationBuilder.DropColumn(
                name: "route_until",
                table: "introduction");

            migrationBuilder.CreateIndex(
                name: "ix_introduction_step_introduction_id_position",
                table: "introduction_step",
                columns: new[] { "introduction_id", "position" },
                unique: true);
        }
    }
}
